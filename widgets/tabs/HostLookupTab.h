// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/roles/HostLookup.h"
#include "widgets/support/EventBridge.h"
#include "widgets/tabs/LookupFields.h"
#include "widgets/tabs/Tab.h"

#include <memory>

class QPushButton;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace workbench {

class AnswerPane;
class AskedModel;
class AskedTable;
class LookupKindList;
class LookupSteps;
class MessageLine;
class PaneHeader;
class SegmentedControl;
class Splitter;
class TabStrip;
class Theme;

/// Asks the resolver, each question as it was typed, and shows the answers ready to be used in other tabs.
/// Shows questions that others asked of its role as well.
class HostLookupTab final : public Tab
{
    Q_OBJECT
public:
    HostLookupTab(std::unique_ptr<HostLookup> role, const Theme& theme, int ordinal = 1,
                  QWidget* parent = nullptr);
    ~HostLookupTab() override;

    HostLookup& role() { return *m_role; }

    bool isStepping() const { return m_stepping; }
    void setStepping(bool stepping);

    void start() override;
    void stop() override;
    void cancelPending() override { stop(); }
    QAbstractButton* filledButton() const override;
    QList<QWidget*> panes() const override;
    QWidget* firstFocus() const override;
    void setTarget(const QString& host, quint16 port) override;
    int openSockets() const override { return 0; }
    QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum Mode { Automatic, StepByStep };

    void build();
    void buildModes();
    QWidget* buildAsked();
    void connectParts();
    void retranslate();
    void take(const std::vector<LookupEvent>& events);
    void tell(const LookupEvent& event);
    void taskChanged();
    void showChosen();
    void showWarning();
    void refresh();
    void abandonNewest();
    void abandon(LookupId id);
    void refuse(const LookupFields::Refusal& refusal);
    void dnsAnswered(LookupId id, const DnsAnswer& answer);
    void useIn(TabKind kind, const QString& host, quint16 port);

    const Theme& m_theme;
    std::unique_ptr<HostLookup> m_role;
    QWidget* m_page; ///< the automatic mode
    TabStrip* m_strip;
    LookupFields* m_fields;
    QPushButton* m_lookUp;
    QPushButton* m_abandon;
    MessageLine* m_warning; ///< of odd texts; below the strip, so that no field gives way to it
    LookupKindList* m_kinds;
    AnswerPane* m_answer;
    AskedModel* m_asked;
    AskedTable* m_askedTable;
    PaneHeader* m_askedHeader;
    QToolButton* m_clear;
    Splitter* m_sides;
    Splitter* m_panes;
    QTimer* m_tick;
    DnsLookups* m_dns;
    LookupSteps* m_steps = nullptr;
    SegmentedControl* m_mode;
    QStackedLayout* m_stack;
    bool m_stepping = false;
    EventBridge<LookupEvent> m_bridge;
};

} // namespace workbench
