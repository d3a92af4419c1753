/** Tests of the Telegram adapter, over real HTTP against a server that fails on demand. */
package respite.telegram;
