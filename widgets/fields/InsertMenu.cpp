// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/InsertMenu.h"

#include "core/payload/Checksum.h"

#include <QAction>
#include <QEvent>

namespace workbench {

InsertMenu::InsertMenu(QWidget* parent)
    : QMenu(parent), m_file(new QAction(this)), m_fill(new QAction(this)), m_checksums(new QMenu(this))
{
    addAction(m_file);
    addSeparator();
    connect(m_file, &QAction::triggered, this, &InsertMenu::fileRequested);
    m_fill->setCheckable(true);
    addAction(m_fill);
    addSeparator();
    for (const VariableSpec& spec : variableSpecs())
        m_variables.append({spec.kind, add(*this, spec.example)});
    addMenu(m_checksums);
    for (const ChecksumSpec& spec : checksumSpecs())
        add(*m_checksums, spec.name)
            ->setText(QString::fromUtf8(spec.name.data(), qsizetype(spec.name.size())));
    retranslate();
}

QAction* InsertMenu::add(QMenu& menu, std::string_view example)
{
    const QString variable =
        QStringLiteral("${%1}").arg(QString::fromUtf8(example.data(), qsizetype(example.size())));
    auto* action = menu.addAction(QString());
    action->setData(variable);
    connect(action, &QAction::triggered, this, [this, variable] { Q_EMIT insertRequested(variable); });
    return action;
}

void InsertMenu::changeEvent(QEvent* event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InsertMenu::retranslate()
{
    setTitle(tr("&Insert"));
    m_file->setText(tr("&A file's contents…"));
    m_fill->setText(tr("&Fill in variables"));
    m_fill->setToolTip(tr("What stands between ${ and } is replaced at each send"));
    m_checksums->setTitle(tr("&Checksum of all bytes before it"));
    // Behind the tab, where shortcuts stand, menus show how it is written.
    for (const auto& [kind, action] : m_variables)
        action->setText(variableName(kind) + QLatin1Char('\t') + action->data().toString());
}

QString InsertMenu::variableName(VariableKind kind)
{
    switch (kind) {
    case VariableKind::Counter:
        return tr("Number of the send");
    case VariableKind::UnixTime:
        return tr("Seconds since 1970");
    case VariableKind::UnixTimeMs:
        return tr("Milliseconds since 1970");
    case VariableKind::Time:
        return tr("Local time");
    case VariableKind::Utc:
        return tr("Time in UTC");
    case VariableKind::Random:
        return tr("Random bytes");
    case VariableKind::RandomText:
        return tr("Random letters and digits");
    case VariableKind::Uuid:
        return tr("UUID");
    case VariableKind::Fill:
        return tr("One byte, many times");
    case VariableKind::Pattern:
        return tr("Bytes that count up");
    case VariableKind::Length:
        return tr("Length of a stretch");
    case VariableKind::Checksum:
    case VariableKind::Capture:
        break; // the one has a menu, the other a reply's rule
    }
    return {};
}

} // namespace workbench
