package im.contact.request;

import im.contact.store.ContactRequest;

/**
 * What a wish for a contact led to.
 *
 * @param isRepeat whether the request was open already
 */
public record RequestOutcome(ContactRequest request, boolean isRepeat) {}
