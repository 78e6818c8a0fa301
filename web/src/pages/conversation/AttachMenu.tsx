import { ChartBarBig, Contact, MapPin, Plus } from "lucide-react";
import { useState } from "react";
import { useClient, useSay, useText } from "../../app/hooks";
import type { OutgoingBody } from "../../model/types";
import { IconButton } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Menu } from "../../ui/Menu";
import { PersonPicker } from "../contacts/PersonPicker";
import { NewPollDialog } from "../polls/NewPollDialog";

interface AttachMenuProps {
  conversationId: string;
  onSent: () => void;
}

/** What can be sent besides words. */
export function AttachMenu({ conversationId, onSent }: AttachMenuProps) {
  const { t } = useText();
  const { chat } = useClient();
  const say = useSay();
  const [picking, setPicking] = useState(false);
  const [asking, setAsking] = useState(false);
  const send = (body: OutgoingBody) => {
    chat.send(conversationId, body, null);
    onSent();
  };
  const sendLocation = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const { latitude: lat, longitude: lon } = coords;
        send({ kind: "location", lat, lon, name: t("message.myLocation") });
      },
      () => say("message.locationDenied"),
      { timeout: 15_000 },
    );
  const acts = [
    { label: t("message.attachContact"), icon: Contact, act: () => setPicking(true) },
    { label: t("message.attachLocation"), icon: MapPin, act: sendLocation },
    { label: t("kind.poll"), icon: ChartBarBig, act: () => setAsking(true) },
  ];
  return (
    <>
      <Menu
        trigger={<IconButton label={t("message.attach")} icon={Plus} />}
        acts={acts}
        side="top"
        align="start"
      />
      <Dialog open={picking} onClose={() => setPicking(false)} title={t("message.pickContact")}>
        <PersonPicker
          title={t("contacts.mine")}
          onPick={(userId) => {
            setPicking(false);
            send({ kind: "contact", userId });
          }}
        />
      </Dialog>
      {asking && <NewPollDialog onClose={() => setAsking(false)} onSend={send} />}
    </>
  );
}
