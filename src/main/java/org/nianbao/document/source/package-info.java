/** Opening published files: from the bytes of a container to lines and tables, whatever stands in them. */
package org.nianbao.document.source;
