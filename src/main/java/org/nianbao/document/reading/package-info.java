/** Understanding published reports: from lines and tables to a report, along the form's own labels. */
package org.nianbao.document.reading;
