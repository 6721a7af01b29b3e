package org.nianbao.report;

/** Where a report stands: there is one for an organization and a year. */
public record ReportPlace(String organization, int year) {}
