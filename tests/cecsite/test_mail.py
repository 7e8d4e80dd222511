"""Mail as files: one for each message, whole."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

from django.core.mail import EmailMessage, get_connection


def mail(number: int) -> EmailMessage:
    return EmailMessage(f"Number {number}", "Text", "from@example.com", ["to@example.com"])


def test_every_message_has_a_file_of_its_own(settings, tmp_path: Path) -> None:
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    connection = get_connection("cecsite.mail.FileBackend")
    assert connection.send_messages([mail(number) for number in range(20)]) == 20
    assert connection.send_messages([mail(20)]) == 1
    files = list((tmp_path / "mail").iterdir())
    subjects = {message_from_bytes(file.read_bytes(), policy=default)["Subject"] for file in files}
    assert len(files) == 21
    assert subjects == {f"Number {number}" for number in range(21)}
