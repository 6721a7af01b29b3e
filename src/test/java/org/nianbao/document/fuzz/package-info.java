/** Tries the readers of published files with files that were damaged in many ways. */
package org.nianbao.document.fuzz;
