import { Users } from "lucide-react";
import { useNavigate, useParams } from "react-router";
import { useText } from "../../app/hooks";
import { Panes } from "../../shell/Panes";
import { EmptyState } from "../../ui/EmptyState";
import { MainHead } from "../MainHead";
import { ContactList } from "./ContactList";
import { Profile } from "./Profile";

export function ContactsPage() {
  const { t } = useText();
  const { userId } = useParams();
  const navigate = useNavigate();
  const main = userId ? (
    <>
      <MainHead title={t("profile.title")} onBack={() => navigate("/contacts")} />
      <Profile key={userId} userId={userId} />
    </>
  ) : (
    <EmptyState icon={Users} title={t("contacts.pickTitle")} text={t("contacts.pickText")} />
  );
  return <Panes list={<ContactList />} main={main} open={!!userId} />;
}
