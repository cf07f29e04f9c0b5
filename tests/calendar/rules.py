"""Tables of RFC 5545, RFC 7986 and RFC 9074: which property stands where, and how often."""

# component → (properties that may stand once, properties that may stand any number of times)
PLACES = {
    "VCALENDAR": (
        {"PRODID", "VERSION", "CALSCALE", "METHOD", "UID", "LAST-MODIFIED", "URL", "REFRESH-INTERVAL", "SOURCE", "COLOR"},
        {"NAME", "DESCRIPTION", "CATEGORIES", "IMAGE"},
    ),
    "VEVENT": (
        {
            "DTSTAMP", "UID", "DTSTART", "CLASS", "CREATED", "DESCRIPTION", "GEO", "LAST-MODIFIED", "LOCATION",
            "ORGANIZER", "PRIORITY", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "URL", "RECURRENCE-ID", "RRULE",
            "DTEND", "DURATION", "COLOR",
        },
        {
            "ATTACH", "ATTENDEE", "CATEGORIES", "COMMENT", "CONTACT", "EXDATE", "REQUEST-STATUS", "RELATED-TO",
            "RESOURCES", "RDATE", "CONFERENCE", "IMAGE",
        },
    ),
    "VALARM": (
        {"ACTION", "TRIGGER", "DESCRIPTION", "SUMMARY", "DURATION", "REPEAT", "UID", "ACKNOWLEDGED", "PROXIMITY"},
        {"ATTACH", "ATTENDEE", "RELATED-TO"},
    ),
}
# Not written here, and so looked at no further than their place.
OTHER_COMPONENTS = {
    "VTODO": {"VCALENDAR"},
    "VJOURNAL": {"VCALENDAR"},
    "VFREEBUSY": {"VCALENDAR"},
    "VTIMEZONE": {"VCALENDAR"},
    "STANDARD": {"VTIMEZONE"},
    "DAYLIGHT": {"VTIMEZONE"},
}
OTHER_PROPERTIES = {"COMPLETED", "DUE", "PERCENT-COMPLETE", "FREEBUSY", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "TZURL"}
KNOWN_PROPERTIES = OTHER_PROPERTIES.union(*(once | many for once, many in PLACES.values()))

PARAMETERS = {
    "ALTREP", "CN", "CUTYPE", "DELEGATED-FROM", "DELEGATED-TO", "DIR", "ENCODING", "FMTTYPE", "FBTYPE", "LANGUAGE",
    "MEMBER", "PARTSTAT", "RANGE", "RELATED", "RELTYPE", "ROLE", "RSVP", "SENT-BY", "TZID", "VALUE", "DISPLAY",
    "EMAIL", "FEATURE", "LABEL",
}
SEVERAL_VALUES = {"DELEGATED-FROM", "DELEGATED-TO", "MEMBER", "DISPLAY", "FEATURE"}
VALUE_TYPES = {
    "BINARY", "BOOLEAN", "CAL-ADDRESS", "DATE", "DATE-TIME", "DURATION", "FLOAT", "INTEGER", "PERIOD", "RECUR", "TEXT",
    "TIME", "URI", "UTC-OFFSET",
}

# Of one TEXT value: a comma in it has to be escaped too.
TEXT = {
    "PRODID", "VERSION", "CALSCALE", "METHOD", "NAME", "UID", "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT",
    "CONTACT", "STATUS", "TRANSP", "CLASS", "ACTION", "RELATED-TO", "COLOR",
    "X-WR-CALNAME", "X-WR-CALDESC",
}  # fmt: skip
# Of several, with commas between them.
TEXTS = {"CATEGORIES", "RESOURCES"}

METHODS = {"PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER"}
STATUSES = {"TENTATIVE", "CONFIRMED", "CANCELLED"}
TRANSPARENCIES = {"OPAQUE", "TRANSPARENT"}
CLASSES = {"PUBLIC", "PRIVATE", "CONFIDENTIAL"}
ACTIONS = {"AUDIO", "DISPLAY", "EMAIL"}
# CSS3 names, as RFC 7986 asks.
COLORS = set(
    """aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red
    rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
    slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
    yellowgreen""".split()
)
