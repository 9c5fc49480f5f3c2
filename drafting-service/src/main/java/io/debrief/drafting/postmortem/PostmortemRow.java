package io.debrief.drafting.postmortem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A post-mortem as it is stored. */
@Entity
@SuppressWarnings("NullAway.Init")
@Table(name = "postmortem")
class PostmortemRow {

    @Id
    String incident;

    long version;

    @Column(name = "snapshot_version")
    long snapshotVersion;

    @Column(name = "published_version")
    long publishedVersion;

    String state;
    boolean restricted;
    String content;
}
