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

  /**
   * Sends to this node itself, without leaving the process; never blocks.
   *
   * @param first what this node is waiting for: runs exactly once, with the publication where it
   *     arrives, else by itself
   */
  void publishHere(Publication publication, Runnable first);

  /**
   * A publication that has come.
   *
   * @param from who published
   * @param linkSequence counts the publications on the link from that node to this one: 1, 2, 3 …
   * @param first what to run before the publication is dealt with
   */
  record Arrival(NodeId from, long linkSequence, Publication publication, Runnable first) {}

  /** What arrives for this node. Called by one thread at a time; may block. */
  @FunctionalInterface
  interface Receiver {

    /** Takes one publication. */
    void receive(Arrival arrival);
  }

  /** Names the one receiver of this node; called once, before the node serves. */
  void subscribe(Receiver receiver);
}
