/** Tests of the sandbox over real HTTP and on real files. */
package respite.sandbox;
