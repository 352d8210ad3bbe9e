# BACKENDS: locmem
from django.http import HttpResponse
from django.shortcuts import redirect
from django.test import Client
from django.urls import clear_script_prefix, get_script_prefix, path, reverse, set_script_prefix

urlpatterns = [path("a/<int:n>/", lambda r, n: HttpResponse(r.path), name="a"), path("", lambda r: HttpResponse("home"), name="home")]
print(get_script_prefix(), reverse("a", args=[1]))
for prefix in ("/shop", "/shop/", "/"):
    set_script_prefix(prefix)
    print(get_script_prefix(), reverse("a", args=[1]), reverse("home"), redirect("a", 2).url)
set_script_prefix("/x")
clear_script_prefix()
print(reverse("home"), Client().get("/a/5/").content, redirect("home", preserve_request=True).status_code, redirect("home", permanent=True, preserve_request=True).status_code)
