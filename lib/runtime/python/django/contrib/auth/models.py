"""https://docs.djangoproject.com/en/5.2/ref/contrib/auth/"""
from django.db import models
from django.utils import timezone


class BaseUserManager(models.Manager):
    @classmethod
    def normalize_email(cls, email):
        """The host of an address in lower case."""
        name, at, host = (email or "").strip().rpartition("@")
        return f"{name}@{host.lower()}" if at else email or ""

    def get_by_natural_key(self, username):
        return self.get(**{self.model.USERNAME_FIELD: username})


class UserManager(BaseUserManager):
    def create_user(self, username, email=None, password=None, **extra):
        return self.create(username=username, email=self.normalize_email(email), **extra)

    def create_superuser(self, username, email=None, password=None, **extra):
        return self.create(username=username, email=self.normalize_email(email), is_staff=True, is_superuser=True, **extra)


class Group(models.Model):
    """A name for users. Permissions are not simulated."""

    name = models.CharField(max_length=150, unique=True)

    class Meta:
        app_label = "auth"

    def __str__(self):
        return self.name


class AbstractBaseUser(models.Model):
    """Without passwords: what is said about them is accepted and forgotten."""

    last_login = models.DateTimeField(blank=True, null=True)
    is_active = True
    is_authenticated, is_anonymous = True, False
    REQUIRED_FIELDS = []

    class Meta:
        abstract = True
        app_label = "auth"

    def __str__(self):
        return self.get_username()

    def get_username(self):
        return getattr(self, self.USERNAME_FIELD)

    def natural_key(self):
        return (self.get_username(),)

    def set_password(self, raw_password):
        """Accepted; there are no passwords here."""


class PermissionsMixin(models.Model):
    """Without permissions: a superuser has all of them, everybody else none."""

    is_superuser = models.BooleanField(default=False)
    groups = models.ManyToManyField(Group, blank=True, related_name="user_set", related_query_name="user")

    class Meta:
        abstract = True
        app_label = "auth"

    def has_perm(self, perm, obj=None):
        return self.is_active and self.is_superuser

    def has_perms(self, perm_list, obj=None):
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label):
        return self.is_active and self.is_superuser


class AbstractUser(AbstractBaseUser, PermissionsMixin):
    username = models.CharField(max_length=150, unique=True)
    first_name = models.CharField(max_length=150, blank=True)
    last_name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)

    objects = UserManager()
    USERNAME_FIELD, EMAIL_FIELD, REQUIRED_FIELDS = "username", "email", ["email"]

    class Meta:
        abstract = True
        app_label = "auth"

    def get_full_name(self):
        return f"{self.first_name} {self.last_name}".strip()

    def get_short_name(self):
        return self.first_name


class User(AbstractUser):
    """https://docs.djangoproject.com/en/5.2/ref/contrib/auth/#user-model"""

    class Meta:
        app_label = "auth"


class AnonymousUser:
    id = pk = None
    username = ""
    is_staff = is_active = is_superuser = is_authenticated = False
    is_anonymous = True

    def __str__(self):
        return "AnonymousUser"

    def __eq__(self, other):
        return isinstance(other, type(self))

    def __hash__(self):
        return 1

    def get_username(self):
        return self.username

    def has_perm(self, perm, obj=None):
        return False
