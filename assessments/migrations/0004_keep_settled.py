"""Every draft has a term; its key is in the table of keys."""

from django.db import migrations, models

import assessments.models


class Migration(migrations.Migration):
    dependencies = [("assessments", "0003_keep_rows")]
    operations = [
        migrations.AlterField(
            "draft",
            "kept_until",
            models.DateTimeField(db_index=True, default=assessments.models.a_term_from_now),
        ),
        migrations.RemoveField("draft", "key_hash"),
    ]
