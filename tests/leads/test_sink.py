"""The mail server of the tests does count."""

import smtplib

from tests.leads.sink import Sink


def test_it_counts_every_message_it_took() -> None:
    with Sink() as sink, smtplib.SMTP("127.0.0.1", sink.port, timeout=5) as client:
        for number in (1, 2, 2):
            client.sendmail("a@example.com", "b@example.com", f"Message-ID: <{number}>\r\n\r\nHello\r\n")
        assert sink.ids() == {"<1>": 1, "<2>": 2}
