package im.bus;

/**
 * The port of the delivery bus. It carries publications from node to node, each link counting its
 * own; it may lose them, repeat them and, between different senders, reorder them. Receivers see a
 * loss by the link sequence and read what they missed from the log. Thread-safe.
 */
public interface DeliveryBus {

  /**
   * Sends to one node; never blocks. A bus that cannot take more drops the publication: the
   * receiver sees the gap.
   */
  void publish(NodeId target, Publication publication);

  /** What arrives for this node. Called by one thread at a time; may block. */
  @FunctionalInterface
  interface Receiver {

    /**
     * Takes one publication.
     *
     * @param from who published
     * @param linkSequence counts the publications on the link from that node to this one: 1, 2, 3 …
     */
    void receive(NodeId from, long linkSequence, Publication publication);
  }

  /** Names the one receiver of this node; called once, before the node serves. */
  void subscribe(Receiver receiver);
}
