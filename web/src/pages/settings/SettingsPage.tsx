import { ChevronRight, QrCode, Settings } from "lucide-react";
import { useState } from "react";
import { NavLink, useNavigate, useParams } from "react-router";
import { useApp, useText } from "../../app/hooks";
import { PaneHead, Panes, PaneScroll } from "../../shell/Panes";
import { Avatar } from "../../ui/Avatar";
import { IconButton } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { QrDialog } from "../contacts/QrDialog";
import { MainHead } from "../MainHead";
import { NotFound } from "../NotFoundPage";
import { settingsSections } from "./sections";
import styles from "./SettingsPage.module.css";

export function SettingsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { section } = useParams();
  const chosen = settingsSections.find((s) => s.path === section);
  const main = chosen ? (
    <>
      <MainHead title={t(chosen.label)} onBack={() => navigate("/settings")} />
      <div className={styles.scroll}>
        <div className={styles.column}>
          <chosen.view />
        </div>
      </div>
    </>
  ) : section ? (
    <NotFound />
  ) : (
    <EmptyState icon={Settings} title={t("settings.pickTitle")} text={t("settings.pickText")} />
  );
  return <Panes list={<SettingsList />} main={main} open={!!section} />;
}

function SettingsList() {
  const { t } = useText();
  const [qr, setQr] = useState(false);
  const account = useApp((s) => s.session.account);
  return (
    <>
      <PaneHead title={t("settings.title")} />
      <PaneScroll>
        {account && (
          <div className={styles.self}>
            <Avatar id={account.id} name={account.displayName} url={account.avatarUrl} size={56} />
            <div className={styles.who}>
              <div className={styles.name}>{account.displayName}</div>
              <div className={styles.username}>@{account.username}</div>
            </div>
            <IconButton label={t("qr.title")} icon={QrCode} onClick={() => setQr(true)} />
          </div>
        )}
        <ul className={styles.list}>
          {settingsSections.map(({ path, label, icon: Icon }) => (
            <li key={path}>
              <NavLink to={`/settings/${path}`} className={styles.item ?? ""}>
                <Icon size={20} aria-hidden />
                <span>{t(label)}</span>
                <ChevronRight size={18} aria-hidden />
              </NavLink>
            </li>
          ))}
        </ul>
      </PaneScroll>
      <QrDialog open={qr} onClose={() => setQr(false)} />
    </>
  );
}
