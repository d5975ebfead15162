"""How the types of the record are held in SQL."""

from sightline.record.model import Type

SQL_TYPES = {
    Type.TEXT: "VARCHAR",
    Type.CODE: "VARCHAR",
    Type.FLAG: "VARCHAR",
    Type.DATE: "DATE",
    Type.DATETIME: "TIMESTAMP",
    Type.INTEGER: "BIGINT",
    Type.NUMBER: "DOUBLE",
}
