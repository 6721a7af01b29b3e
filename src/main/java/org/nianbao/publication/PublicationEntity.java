package org.nianbao.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A publication, and what may change about it. */
@Entity
@Table(name = "publication")
@IdClass(PublicationEntity.Key.class)
class PublicationEntity {

    /** The report of an organization for a year. */
    record Key(String organization, int year) implements Serializable {}

    @Id
    String organization;

    @Id
    int year;

    int revision;

    @Column(name = "first_published_at")
    Instant firstPublishedAt;

    @Column(name = "posting_url")
    String postingUrl;

    @Column(name = "posting_index_number")
    String postingIndexNumber;

    @Column(name = "posted_on")
    LocalDate postedOn;

    @Column(name = "posting_version")
    int postingVersion;

    /** Whether it was ever recorded where the page stands. */
    boolean hasPosting() {
        return postingVersion > 0;
    }

    Posting posting() {
        return new Posting(postingUrl, postingIndexNumber, postedOn);
    }

    void post(Posting posting) {
        postingUrl = posting.url();
        postingIndexNumber = posting.indexNumber();
        postedOn = posting.postedOn();
        postingVersion++;
    }
}
