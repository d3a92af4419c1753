/**
 * The whole program from outside: real processes, a sandbox they talk through, people who use it.
 */
package respite.story;
