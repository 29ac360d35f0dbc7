/**
 * How migration runners name and run their files: the one home of these rules, for those who read
 * folders of migrations and those who write into them.
 */
package dev.trammel.model.migration;
