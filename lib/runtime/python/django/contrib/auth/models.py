"""https://docs.djangoproject.com/en/5.2/ref/contrib/auth/"""
from django.db import models
from django.utils import timezone


class UserManager(models.Manager):
    def create_user(self, username, email=None, password=None, **extra):
        return self.create(username=username, email=email or "", **extra)

    def create_superuser(self, username, email=None, password=None, **extra):
        return self.create(username=username, email=email or "", is_staff=True, is_superuser=True, **extra)


class User(models.Model):
    """Without passwords, groups and permissions: has_perm is True for superusers only."""

    username = models.CharField(max_length=150, unique=True)
    first_name = models.CharField(max_length=150, blank=True)
    last_name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    is_superuser = models.BooleanField(default=False)
    last_login = models.DateTimeField(blank=True, null=True)
    date_joined = models.DateTimeField(default=timezone.now)

    objects = UserManager()
    USERNAME_FIELD, EMAIL_FIELD, REQUIRED_FIELDS = "username", "email", ["email"]
    is_authenticated, is_anonymous = True, False

    class Meta:
        app_label = "auth"

    def __str__(self):
        return self.username

    def get_username(self):
        return self.username

    def get_full_name(self):
        return f"{self.first_name} {self.last_name}".strip()

    def has_perm(self, perm, obj=None):
        return self.is_active and self.is_superuser

    def set_password(self, raw_password):
        """Accepted; there are no passwords here."""


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
