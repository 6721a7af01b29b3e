/**
 * A made-up nation for measuring at its scale: a register with as many bodies as there are (provinces and State Council
 * bodies bear their real names, all other places are invented), and a report of each. Every figure and text is invented.
 * All of it follows from a seed; nothing is read from anywhere.
 */
package org.nianbao.nation;
