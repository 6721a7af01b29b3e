/** Laying out reports as the law asks them to be published: as a page, a Word file, a sheet, a list of cells. */
package org.nianbao.document.writing;
