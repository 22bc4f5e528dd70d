CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
) STRICT;
CREATE TABLE about (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    languages TEXT NOT NULL,
    description TEXT NOT NULL,
    course TEXT NOT NULL,
    date TEXT NOT NULL,
    licence TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE map (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    contention TEXT,
    roots TEXT NOT NULL,
    direction TEXT NOT NULL,
    layout TEXT NOT NULL,
    notes TEXT NOT NULL,
    "order" TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE question (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    short TEXT NOT NULL,
    about TEXT,
    "order" TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE claim (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    short TEXT NOT NULL,
    type TEXT NOT NULL,
    basis TEXT NOT NULL,
    horizon TEXT NOT NULL,
    outcome TEXT NOT NULL,
    links TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE answer (
    id TEXT NOT NULL,
    question TEXT NOT NULL,
    claim TEXT NOT NULL,
    "order" TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE argument (
    id TEXT NOT NULL,
    target TEXT NOT NULL,
    polarity TEXT NOT NULL,
    "order" TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    scheme TEXT NOT NULL,
    rule TEXT NOT NULL,
    strict INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE premise (
    id TEXT NOT NULL,
    argument TEXT NOT NULL,
    claim TEXT NOT NULL,
    "order" TEXT NOT NULL,
    role TEXT NOT NULL,
    implicit INTEGER NOT NULL,
    negated INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE contradiction (
    id TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE rephrase (
    id TEXT NOT NULL,
    original TEXT NOT NULL,
    restated TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE preference (
    id TEXT NOT NULL,
    over TEXT NOT NULL,
    under TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE placement (
    id TEXT NOT NULL,
    map TEXT NOT NULL,
    item TEXT NOT NULL,
    dx REAL NOT NULL,
    dy REAL NOT NULL,
    pinned INTEGER NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE "group" (
    id TEXT NOT NULL,
    map TEXT NOT NULL,
    title TEXT NOT NULL,
    parent TEXT,
    "order" TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE group_member (
    id TEXT NOT NULL,
    "group" TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE participant (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    kind TEXT NOT NULL,
    colour TEXT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE source (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    people TEXT NOT NULL,
    date TEXT NOT NULL,
    medium TEXT NOT NULL,
    address TEXT NOT NULL,
    duration INTEGER NOT NULL,
    citation TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE source_text (
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    edition INTEGER NOT NULL,
    replaces TEXT,
    text TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE section (
    id TEXT NOT NULL,
    source_text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    heading TEXT NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE turn (
    id TEXT NOT NULL,
    source_text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    participant TEXT,
    time REAL NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE excerpt (
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    locator TEXT NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    source_text TEXT,
    state TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE attribution (
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    participant TEXT NOT NULL,
    excerpt TEXT,
    act TEXT NOT NULL,
    attributed_by TEXT,
    date TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE citation (
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    role TEXT NOT NULL,
    pages TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE scheme (
    id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    questions TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE critical_answer (
    id TEXT NOT NULL,
    argument TEXT NOT NULL,
    question TEXT NOT NULL,
    answered_by TEXT,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE tag (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE tagging (
    id TEXT NOT NULL,
    tag TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE term (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    aliases TEXT NOT NULL,
    source TEXT,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE annotator (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    class_group TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE round (
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    title TEXT NOT NULL,
    opened TEXT NOT NULL,
    blind INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE assignment (
    id TEXT NOT NULL,
    round TEXT NOT NULL,
    task TEXT NOT NULL,
    claims TEXT NOT NULL,
    locks TEXT NOT NULL,
    hide_others INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE position (
    id TEXT NOT NULL,
    holder TEXT NOT NULL,
    target TEXT NOT NULL,
    attributed_by TEXT,
    stance TEXT NOT NULL,
    strength INTEGER,
    confidence INTEGER,
    reason TEXT NOT NULL,
    round TEXT,
    edition INTEGER NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE comment (
    id TEXT NOT NULL,
    annotator TEXT NOT NULL,
    target TEXT NOT NULL,
    parent TEXT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    mentions TEXT NOT NULL,
    edition INTEGER NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE proposal (
    id TEXT NOT NULL,
    annotator TEXT NOT NULL,
    edit TEXT NOT NULL,
    status TEXT NOT NULL,
    reply TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE receipt (
    id TEXT NOT NULL,
    annotator TEXT NOT NULL,
    edition INTEGER NOT NULL,
    digest TEXT NOT NULL,
    made TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE "view" (
    id TEXT NOT NULL,
    map TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    filters TEXT NOT NULL,
    focus TEXT,
    depth INTEGER NOT NULL,
    languages TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE step (
    id TEXT NOT NULL,
    map TEXT NOT NULL,
    "order" TEXT NOT NULL,
    targets TEXT NOT NULL,
    notes TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE dismissal (
    id TEXT NOT NULL,
    "check" TEXT NOT NULL,
    targets TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE preset (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE TABLE extra (
    id TEXT NOT NULL,
    record TEXT,
    format TEXT NOT NULL,
    "key" TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
