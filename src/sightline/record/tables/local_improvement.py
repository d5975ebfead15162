"""The improvement plan: its projects, their actions, and the statuses that each has had."""

from sightline.record.model import Personal as P
from sightline.record.model import Table, Type
from sightline.record.retention import SYSTEM
from sightline.record.tables.feed import feed_fields

_field = feed_fields(P.NONE)


LOCAL_IMPROVEMENT_PROJECTS = Table(
    name="local_improvement_projects",
    title="Project of the improvement plan",
    area="improvement",
    key=("impr_project_id",),
    entity=("impr_project_id",),
    start="impr_start_date",
    end="impr_removed_date",
    retention=SYSTEM,
    fields=(
        _field("impr_project_id", Type.TEXT, "Identifier of the project"),
        _field("impr_title", Type.TEXT, "What it is called"),
        _field("impr_priority", Type.TEXT, "Priority of the plan that it serves"),
        _field("impr_owner", Type.TEXT, "Post that owns it", personal=P.STAFF),
        _field("impr_start_date", Type.DATE, "Day on which it came into the plan"),
        _field("impr_due_date", Type.DATE, "Day by which it is to be complete"),
        _field("impr_removed_date", Type.DATE, "Day it was taken out of the plan; else empty"),
    ),
)

LOCAL_IMPROVEMENT_ACTIONS = Table(
    name="local_improvement_actions",
    title="Action of the improvement plan",
    area="improvement",
    key=("imac_action_id",),
    entity=("imac_action_id",),
    start="imac_start_date",
    end="imac_removed_date",
    retention=SYSTEM,
    fields=(
        _field("imac_action_id", Type.TEXT, "Identifier of the action"),
        _field("imac_project_id", Type.TEXT, "Project that it belongs to"),
        _field("imac_title", Type.TEXT, "What is to be done"),
        _field("imac_owner", Type.TEXT, "Post that owns it", personal=P.STAFF),
        _field("imac_start_date", Type.DATE, "Day on which it came into the plan"),
        _field("imac_due_date", Type.DATE, "Day by which it is to be complete"),
        _field("imac_removed_date", Type.DATE, "Day it was taken out of the plan; else empty"),
    ),
)

LOCAL_IMPROVEMENT_STATUSES = Table(
    name="local_improvement_statuses",
    title="Status of a project or action of the improvement plan",
    area="improvement",
    key=("imst_status_id",),
    entity=("imst_status_id",),
    start="imst_from_date",
    retention=SYSTEM,
    fields=(
        _field("imst_status_id", Type.TEXT, "Identifier of the entry"),
        _field("imst_item", Type.CODE, "Project or action", "improvement_item"),
        _field("imst_item_id", Type.TEXT, "Identifier of the project or action"),
        _field("imst_status", Type.CODE, "Status", "improvement_status"),
        _field("imst_from_date", Type.DATE, "Day from which it has this status"),
        _field("imst_by", Type.TEXT, "Post that set it", personal=P.STAFF),
    ),
)

TABLES = (LOCAL_IMPROVEMENT_PROJECTS, LOCAL_IMPROVEMENT_ACTIONS, LOCAL_IMPROVEMENT_STATUSES)
