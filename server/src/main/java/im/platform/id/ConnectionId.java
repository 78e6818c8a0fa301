package im.platform.id;

/**
 * Names one live connection among all nodes.
 *
 * @param node drawn by the node at its start
 * @param number counted by that node
 */
public record ConnectionId(long node, long number) {}
