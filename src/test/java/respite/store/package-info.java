/** Tests of the log, the keys, the view, and the contract that every store keeps. */
package respite.store;
