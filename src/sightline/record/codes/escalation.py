"""Code lists of operational pressure: what is read each day, and which way it is worse."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: figures 1 to 3 of the winter plan, under the national OPEL framework"

ESCALATION_INDICATOR = CodeList(
    "escalation_indicator",
    "What a reading of operational pressure is of",
    _LOCAL,
    (
        Code("primary_absence_pct", "Staff of primary care who are absent, per cent"),
        Code("111_abandoned_pct", "Calls to 111 that were abandoned, per cent"),
        Code("111_answered_60s_pct", "Calls to 111 answered in 60 seconds, per cent"),
        Code("cas_response", "Clinical assessment service: response, judged 1 to 4"),
        Code("miu_bookings_pct", "Bookings of minor injuries units within target, per cent"),
        Code("swast_response", "Ambulance service: response, judged 1 to 4"),
        Code("workforce_state", "Workforce of a provider, judged 1 to 4"),
        Code("handover_30m_n", "Ambulance handovers over 30 minutes"),
        Code("handover_60m_n", "Ambulance handovers over 60 minutes"),
        Code("ae_mean_minutes", "Mean minutes in the emergency department"),
        Code("ae_4h_pct", "Emergency patients dealt with within four hours, per cent"),
        Code("bed_occupancy_pct", "Adult beds in use, per cent"),
        Code("criteria_to_reside_pct", "Patients who do not need to stay in hospital, per cent"),
        Code("beds_closed_ipc_pct", "Beds closed for infection control, per cent"),
        Code("elective_state", "Planned surgery, judged 1 to 4"),
        Code("critical_care_state", "Adult critical care, judged 1 to 4"),
        Code("nepts_impact_pct", "Patient transport affected, per cent"),
        Code("block_bed_occupancy_pct", "Block-booked and interim beds in use, per cent"),
        Code("care_hours_waitlist", "Hours of home care on the waiting list"),
        Code("demand_capacity_pct", "Demand above capacity, per cent"),
        Code("beds_suspended_n", "Care home beds suspended"),
        Code("spa_capacity_pct", "Capacity of the single point of access, per cent"),
    ),
)

ESCALATION_WORSE = CodeList(
    "escalation_worse",
    "Which way a reading is worse",
    _LOCAL,
    (Code("higher", "Higher is worse"), Code("lower", "Lower is worse")),
)

LISTS = (ESCALATION_INDICATOR, ESCALATION_WORSE)
