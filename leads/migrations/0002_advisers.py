"""The group of those who work leads and do nothing else."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

NAME = "Advisers"
MAY = ("view_lead", "change_lead", "view_leadevent", "add_leadevent")


def make_group(apps, schema_editor):
    """Safe to repeat. Permissions are otherwise made after all migrations, which is too late for a group."""
    config = apps.get_app_config("leads")
    # An app of a migration's past has no module of models, and create_permissions would pass it over.
    config.models_module = getattr(config, "models_module", True)
    create_permissions(config, apps=apps, verbosity=0)
    group, _new = apps.get_model("auth", "Group").objects.get_or_create(name=NAME)
    permissions = apps.get_model("auth", "Permission").objects
    group.permissions.set(permissions.filter(content_type__app_label="leads", codename__in=MAY))


class Migration(migrations.Migration):
    dependencies = [
        ("leads", "0001_inbox"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_group, migrations.RunPython.noop)]
