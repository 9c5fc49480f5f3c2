package io.debrief.actions.life;

/** Why a decision is not possible; each has its own problem type. */
public enum Refusal {
    OWNER_IS_A_TEAM(422, "owner-is-a-team", "A team cannot own an action; name one of its members."),
    OWNER_UNKNOWN(422, "owner-unknown", "Nobody in the directory has this id."),
    DUE_IN_THE_PAST(422, "due-in-the-past", "The day has passed."),
    REASON_MISSING(422, "reason-missing", "Say why."),
    EVIDENCE_MISSING(422, "evidence-missing", "Show that it is done: a link or a note."),
    BLOCKER_MISSING(422, "blocker-missing", "Say in the note what blocks it."),
    STATUS_UNKNOWN(422, "status-unknown", "Progress is taken, in_progress, blocked or done."),
    NOT_THE_OWNER(403, "not-the-owner", "Only the owner accepts, or a facilitator or the lead for them."),
    LATER_ONLY_ONCE(409, "later-only-once", "It was put off once already; take it or drop it."),
    NOTHING_TO_ACCEPT(409, "nothing-to-accept", "It is not offered to anybody."),
    NOT_TAKEN(409, "not-taken", "Nobody has taken it; take it first."),
    ALREADY_TAKEN(409, "already-taken", "Somebody has taken it; report progress instead."),
    ALREADY_CLOSED(409, "already-closed", "It is done or dropped already.");

    private final int status;
    private final String slug;
    private final String detail;

    Refusal(int status, String slug, String detail) {
        this.status = status;
        this.slug = slug;
        this.detail = detail;
    }

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }

    /** The last part of the problem's type. */
    public String slug() {
        return slug;
    }

    /** One sentence for people. */
    public String detail() {
        return detail;
    }
}
