"""Reading who and where: the authority, its localities and teams."""

from sightline.record.settings.model import Authority, Locality, TeamMove, TeamName
from sightline.record.settings.reader import Document


def read_authority(document: Document) -> Authority:
    """Return the authority; ``SettingsError`` without one or for a code that is not 3 digits."""
    entry = document.section("authority")
    if entry is None:
        document.refuse((), "the file needs a section [authority]", "none")
    name, code = entry.text("name"), entry.text("code")
    if not (len(code) == 3 and code.isascii() and code.isdigit()):
        entry.refuse("code", "the authority's code must be its 3 digits at the DfE")
    return Authority(name, code)


def read_localities(document: Document) -> tuple[Locality, ...]:
    """Return the localities; each name once, and each team in one of them only."""
    found: list[Locality] = []
    for entry in document.entries("localities"):
        locality = Locality(entry.text("name"), entry.texts("teams"))
        for other in found:
            if other.name == locality.name:
                entry.refuse("name", "each locality must be named once", f'"{other.name}" twice')
            for team in locality.teams:
                if team in other.teams:
                    rule = "a team must be in one locality (a later move goes under [[team_moves]])"
                    said = f'"{team}" in {other.name} and in {locality.name}'
                    entry.refuse("teams", rule, said)
        found.append(locality)
    return tuple(found)


def read_team_moves(document: Document, localities: tuple[Locality, ...]) -> tuple[TeamMove, ...]:
    """Return the moves in the order of their days; team and locality must be known."""
    names = {locality.name for locality in localities}
    teams = {team for locality in localities for team in locality.teams}
    found: list[TeamMove] = []
    for entry in document.entries("team_moves"):
        move = TeamMove(entry.text("team"), entry.text("locality"), entry.day())
        if move.team not in teams:
            entry.refuse("team", "a team that moves must be named under a locality")
        if move.locality not in names:
            entry.refuse("locality", "a team must move to a locality under [[localities]]")
        if any((m.team, m.valid_from) == (move.team, move.valid_from) for m in found):
            entry.refuse("from", "a team must move once on a day", f"{move.valid_from} twice")
        found.append(move)
    return tuple(sorted(found, key=lambda move: move.valid_from))


def read_team_names(document: Document) -> tuple[TeamName, ...]:
    """Return the renamings in the order of their days; an old name once on a day."""
    found: list[TeamName] = []
    for entry in document.entries("team_names"):
        change = TeamName(entry.text("from_name"), entry.text("to_name"), entry.day())
        if change.from_name == change.to_name:
            entry.refuse("to_name", "a team's new name must differ from the old one")
        if any((c.from_name, c.valid_from) == (change.from_name, change.valid_from) for c in found):
            entry.refuse(
                "from", "a team must be renamed once on a day", f"{change.valid_from} twice"
            )
        found.append(change)
    return tuple(sorted(found, key=lambda change: change.valid_from))
