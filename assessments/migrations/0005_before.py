"""The answers as they were while a change is being tried."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assessments", "0004_keep_settled")]
    operations = [
        migrations.AddField("draft", "before", models.JSONField(default=None, null=True)),
    ]
