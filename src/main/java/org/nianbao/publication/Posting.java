package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * Where and when a publication stands on the organization's own site; each part {@code null} while it is not known.
 *
 * @param indexNumber the index number (索引号) under which it stands there
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Posting(String url, String indexNumber, LocalDate postedOn) {}
