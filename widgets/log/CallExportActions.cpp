// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CallExportActions.h"

#include <QAction>
#include <QMap>
#include <QMenu>
#include <QWidget>

namespace workbench {

namespace {

constexpr std::array kRangeNames{"", "Shown", "Selected"};
constexpr std::array kFormatNames{"Text", "Json", "Csv", "Pcapng"};

QAction* make(QWidget& owner, const QString& name)
{
    auto* action = new QAction(&owner);
    action->setObjectName(name);
    owner.addAction(action);
    return action;
}

} // namespace

CallExportActions::CallExportActions(QWidget& owner)
    : QObject(&owner), m_bytes(new BytesCopyActions(QStringLiteral("logCopyBytes"), owner))
{
    for (std::size_t range = 0; range < kRanges; ++range) {
        for (std::size_t format = 0; format < kFormats; ++format) {
            QAction* action =
                make(owner, QStringLiteral("logSave%1%2")
                                .arg(QLatin1String(kRangeNames[range]), QLatin1String(kFormatNames[format])));
            connect(action, &QAction::triggered, this, [this, range, format] {
                Q_EMIT saveRequested(static_cast<ExportRange>(range), static_cast<ExportFormat>(format));
            });
            m_saves[range][format] = action;
        }
    }
    for (std::size_t format = 0; format < kCopies; ++format) {
        QAction* action = make(owner, QStringLiteral("logCopy%1").arg(QLatin1String(kFormatNames[format])));
        connect(action, &QAction::triggered, this,
                [this, format] { Q_EMIT copyRequested(static_cast<ExportFormat>(format)); });
        m_copies[format] = action;
    }
    connect(m_bytes, &BytesCopyActions::copyRequested, this, &CallExportActions::copyBytesRequested);
}

QMenu* CallExportActions::addMenu(QMenu& menu, const char* name)
{
    auto* added = new QMenu(&menu);
    added->setObjectName(QString::fromLatin1(name));
    menu.addMenu(added);
    m_menus.append(added);
    connect(added, &QObject::destroyed, this, [this, added] { m_menus.removeOne(added); });
    return added;
}

void CallExportActions::fillSaveMenu(QMenu& menu)
{
    const auto fill = [this](QMenu& to, ExportRange range) {
        for (QAction* action : m_saves[static_cast<std::size_t>(range)])
            to.addAction(action);
    };
    connect(&menu, &QMenu::aboutToShow, this, &CallExportActions::aboutToShow);
    fill(menu, ExportRange::All);
    menu.addSeparator();
    fill(*addMenu(menu, "logSaveShownMenu"), ExportRange::Shown);
    fill(*addMenu(menu, "logSaveSelectedMenu"), ExportRange::Selected);
    retranslate();
}

void CallExportActions::addSaveMenu(QMenu& menu) { fillSaveMenu(*addMenu(menu, "logSaveMenu")); }

void CallExportActions::addCopyMenu(QMenu& menu)
{
    QMenu* copies = addMenu(menu, "logCopyMenu");
    connect(copies, &QMenu::aboutToShow, this, &CallExportActions::aboutToShow);
    for (QAction* action : m_copies)
        copies->addAction(action);
    copies->addSeparator();
    m_bytes->addTo(*copies);
    retranslate();
}

void CallExportActions::setHasSelection(bool rows, bool bytes)
{
    for (QAction* action : m_copies)
        action->setEnabled(rows);
    for (QAction* action : m_saves[static_cast<std::size_t>(ExportRange::Selected)])
        action->setEnabled(rows);
    m_bytes->setEnabled(bytes);
}

void CallExportActions::retranslate()
{
    const std::array<QString, kFormats> all{tr("Save as &text…"), tr("Save as &JSON Lines…"),
                                            tr("Save as &CSV…"), tr("Save as &pcapng for Wireshark…")};
    const std::array<QString, kFormats> some{tr("As &text…"), tr("As &JSON Lines…"), tr("As &CSV…"),
                                             tr("As &pcapng for Wireshark…")};
    for (std::size_t range = 0; range < kRanges; ++range) {
        for (std::size_t format = 0; format < kFormats; ++format)
            m_saves[range][format]->setText(range == 0 ? all[format] : some[format]);
    }
    const std::array<QString, kCopies> copies{tr("&Line"), tr("&JSON"), tr("C&SV row")};
    for (std::size_t i = 0; i < kCopies; ++i)
        m_copies[i]->setText(copies[i]);
    m_bytes->retranslate();
    const QMap<QString, QString> titles{
        {QStringLiteral("logSaveMenu"), tr("&Save log")},
        {QStringLiteral("logSaveShownMenu"), tr("Save the rows s&hown")},
        {QStringLiteral("logSaveSelectedMenu"), tr("Save the &selected rows")},
        {QStringLiteral("logCopyMenu"), tr("Copy &as")}};
    for (QMenu* menu : m_menus)
        menu->setTitle(titles[menu->objectName()]);
}

} // namespace workbench
