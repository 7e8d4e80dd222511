"""The drafts there are get their term and the key of their browser. Apart from the changes of the tables,
because PostgreSQL changes no table in a transaction that has just written to it."""

from datetime import timedelta

from django.db import migrations
from django.db.models import F

TERM = timedelta(days=30)


def fill(apps, schema_editor):
    drafts = apps.get_model("assessments", "Draft").objects
    keys = apps.get_model("assessments", "DraftKey")
    drafts.update(kept_until=F("created_at") + TERM)
    rows = drafts.values_list("pk", "key_hash").iterator()
    keys.objects.bulk_create((keys(draft_id=pk, key_hash=kept) for pk, kept in rows), batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("assessments", "0002_keep")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
