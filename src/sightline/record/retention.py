"""Why each kind of record is kept, and until when.

The bases are those commonly set by authorities' retention schedules. They are named here so that
the data dictionary can print them; an authority's own schedule stands where it differs.
"""

CHILD_RECORD = "Children Act 1989 functions: 25 years from the child's date of birth"
CHILD_PROTECTION = "Working Together: 25 years from the child's date of birth"
CARE_RECORD = "Care Planning Regulations 2010, regulation 50: 75th birthday"
ADOPTION = "Disclosure of Adoption Information Regulations 2005: 100 years from the order"
EDUCATION = "Children and Families Act 2014: 35 years from the child's date of birth"
STAFF = "Employment and oversight of practice: 6 years after leaving"
QUALITY = "Quality assurance and supervision: with the child's own record"
SYSTEM = "Kept while the extract that brought it is kept"
PUBLIC = "Published by others: no personal data; kept while it is of use"
