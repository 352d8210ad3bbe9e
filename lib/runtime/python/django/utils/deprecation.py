"""MiddlewareMixin: middleware made of process_request and process_response. https://docs.djangoproject.com/en/5.2/topics/http/middleware/#upgrading-pre-django-1-10-style-middleware"""
from asgiref.sync import iscoroutinefunction, markcoroutinefunction, run_outside


class RemovedInNextVersionWarning(DeprecationWarning):
    pass


class RemovedInDjango60Warning(DeprecationWarning):
    pass


class RemovedInDjango61Warning(PendingDeprecationWarning):
    pass


class RemovedInDjango70Warning(DeprecationWarning):
    pass


class MiddlewareMixin:
    sync_capable = True
    async_capable = True

    def __init__(self, get_response):
        if get_response is None:
            raise ValueError("get_response must be provided.")
        self.get_response = get_response
        self.async_mode = iscoroutinefunction(get_response)
        if self.async_mode:
            markcoroutinefunction(self)
        super().__init__()

    def __repr__(self):
        inner = getattr(self.get_response, "__qualname__", type(self.get_response).__name__)
        return f"<{type(self).__qualname__} get_response={inner}>"

    def __call__(self, request):
        if self.async_mode:
            return self.__acall__(request)
        response = self.process_request(request) if hasattr(self, "process_request") else None
        response = response or self.get_response(request)
        return self.process_response(request, response) if hasattr(self, "process_response") else response

    async def __acall__(self, request):
        response = await run_outside(self.process_request, request) if hasattr(self, "process_request") else None
        response = response or await self.get_response(request)
        return await run_outside(self.process_response, request, response) if hasattr(self, "process_response") else response
