package io.debrief.contracts.signal;

import java.util.Set;

/** The kinds of signal. Texts, not an enumeration: a reader keeps kinds it does not know. */
public final class SignalKind {

    /** {@code alert.fired}. */
    public static final String ALERT_FIRED = "alert.fired";

    /** {@code alert.resolved}. */
    public static final String ALERT_RESOLVED = "alert.resolved";

    /** {@code alert.acknowledged}. */
    public static final String ALERT_ACKNOWLEDGED = "alert.acknowledged";

    /** {@code incident.opened}. */
    public static final String INCIDENT_OPENED = "incident.opened";

    /** {@code incident.acknowledged}. */
    public static final String INCIDENT_ACKNOWLEDGED = "incident.acknowledged";

    /** {@code incident.escalated}. */
    public static final String INCIDENT_ESCALATED = "incident.escalated";

    /** {@code incident.updated}. */
    public static final String INCIDENT_UPDATED = "incident.updated";

    /** {@code incident.resolved}. */
    public static final String INCIDENT_RESOLVED = "incident.resolved";

    /** {@code message.posted}. */
    public static final String MESSAGE_POSTED = "message.posted";

    /** {@code message.edited}. */
    public static final String MESSAGE_EDITED = "message.edited";

    /** {@code message.deleted}. */
    public static final String MESSAGE_DELETED = "message.deleted";

    /** {@code message.pinned}. */
    public static final String MESSAGE_PINNED = "message.pinned";

    /** {@code channel.created}. */
    public static final String CHANNEL_CREATED = "channel.created";

    /** {@code channel.renamed}. */
    public static final String CHANNEL_RENAMED = "channel.renamed";

    /** {@code channel.archived}. */
    public static final String CHANNEL_ARCHIVED = "channel.archived";

    /** {@code reaction.added}. */
    public static final String REACTION_ADDED = "reaction.added";

    /** {@code change.opened}. */
    public static final String CHANGE_OPENED = "change.opened";

    /** {@code change.merged}. */
    public static final String CHANGE_MERGED = "change.merged";

    /** {@code change.closed}. */
    public static final String CHANGE_CLOSED = "change.closed";

    /** {@code change.pushed}. */
    public static final String CHANGE_PUSHED = "change.pushed";

    /** {@code deploy.started}. */
    public static final String DEPLOY_STARTED = "deploy.started";

    /** {@code deploy.succeeded}. */
    public static final String DEPLOY_SUCCEEDED = "deploy.succeeded";

    /** {@code deploy.failed}. */
    public static final String DEPLOY_FAILED = "deploy.failed";

    /** {@code build.succeeded}. */
    public static final String BUILD_SUCCEEDED = "build.succeeded";

    /** {@code build.failed}. */
    public static final String BUILD_FAILED = "build.failed";

    /** {@code release.published}. */
    public static final String RELEASE_PUBLISHED = "release.published";

    /** {@code ticket.opened}. */
    public static final String TICKET_OPENED = "ticket.opened";

    /** {@code ticket.updated}. */
    public static final String TICKET_UPDATED = "ticket.updated";

    /** {@code ticket.closed}. */
    public static final String TICKET_CLOSED = "ticket.closed";

    /** {@code status.updated}. */
    public static final String STATUS_UPDATED = "status.updated";

    /** {@code field.set}. */
    public static final String FIELD_SET = "field.set";

    /** {@code note.added}. */
    public static final String NOTE_ADDED = "note.added";

    /** {@code source.gap}. */
    public static final String SOURCE_GAP = "source.gap";

    /** {@code other}. */
    public static final String OTHER = "other";

    /** All kinds this version writes. */
    public static final Set<String> ALL = Set.of(
            ALERT_FIRED,
            ALERT_RESOLVED,
            ALERT_ACKNOWLEDGED,
            INCIDENT_OPENED,
            INCIDENT_ACKNOWLEDGED,
            INCIDENT_ESCALATED,
            INCIDENT_UPDATED,
            INCIDENT_RESOLVED,
            MESSAGE_POSTED,
            MESSAGE_EDITED,
            MESSAGE_DELETED,
            MESSAGE_PINNED,
            CHANNEL_CREATED,
            CHANNEL_RENAMED,
            CHANNEL_ARCHIVED,
            REACTION_ADDED,
            CHANGE_OPENED,
            CHANGE_MERGED,
            CHANGE_CLOSED,
            CHANGE_PUSHED,
            DEPLOY_STARTED,
            DEPLOY_SUCCEEDED,
            DEPLOY_FAILED,
            BUILD_SUCCEEDED,
            BUILD_FAILED,
            RELEASE_PUBLISHED,
            TICKET_OPENED,
            TICKET_UPDATED,
            TICKET_CLOSED,
            STATUS_UPDATED,
            FIELD_SET,
            NOTE_ADDED,
            SOURCE_GAP,
            OTHER);

    private SignalKind() {}
}
