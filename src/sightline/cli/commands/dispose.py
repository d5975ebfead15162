"""``sightline dispose``: remove a person from every file of the store."""

from pathlib import Path

import click

from sightline.cli.options import store_option


@click.command("dispose")
@click.argument("person")
@click.option("--by", "who", required=True, help="Who does it; the certificate says so.")
@store_option
def command(person: str, who: str, store: Path) -> None:
    """Remove a person from every file of the store, for ever.

    PERSON is any of the person's ids; ids that the record joins to it go too. A certificate
    without personal data stays in the store's folder certificates. It cannot be taken back.
    """
    from sightline.history import Store

    if not who.strip():
        raise click.UsageError("--by must say who, and it is empty.")
    certificate = Store.open(store).dispose(person, by=who.strip())
    place = store / "certificates" / f"disposal-{certificate.number:06d}.json"
    click.echo(
        f"{certificate.rows:,} rows of {len(certificate.tables)} tables and "
        f"{certificate.rejected_rows:,} refused rows were removed, and {certificate.frozen_rows:,} "
        f"cases of lists kept as published or first reported. Certificate: {place}"
    )
