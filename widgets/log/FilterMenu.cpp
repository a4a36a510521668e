// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/FilterMenu.h"

#include "widgets/log/SavedFilters.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace workbench {
namespace {

constexpr int kLongestTitle = 60;

/// A menu's text: no mnemonics, not too long.
QString shown(const QString& text)
{
    QString title = text.size() > kLongestTitle ? text.left(kLongestTitle) + QChar(0x2026) : text;
    return title.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

FilterNamePopup::FilterNamePopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_label(new QLabel(this)), m_name(new QLineEdit(this))
{
    setObjectName(QStringLiteral("filterNamePopup"));
    setFrameShape(QFrame::StyledPanel);
    m_name->setObjectName(QStringLiteral("filterName"));
    m_label->setBuddy(m_name);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_name);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name.isEmpty())
            return;
        hide();
        Q_EMIT named(name);
    });
}

void FilterNamePopup::ask(const QPoint& corner)
{
    m_label->setText(tr("Save this filter as"));
    m_name->setAccessibleName(m_label->text());
    m_name->clear();
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 28);
    adjustSize();
    move(corner - QPoint(width(), 0));
    show();
    m_name->setFocus();
}

FilterMenu::FilterMenu(SavedFilters& filters, QWidget* parent) : QMenu(parent), m_filters(filters)
{
    setObjectName(QStringLiteral("filterMenu"));
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

void FilterMenu::addFilter(QMenu& menu, const QString& title, const QString& text)
{
    QAction* action = menu.addAction(shown(title));
    action->setToolTip(text);
    connect(action, &QAction::triggered, this, [this, text] { Q_EMIT chosen(text); });
}

void FilterMenu::fill()
{
    clear();
    setToolTipsVisible(true);
    QAction* save = addAction(tr("&Save this filter…"), this, &FilterMenu::saveRequested);
    save->setObjectName(QStringLiteral("saveFilter"));
    save->setEnabled(!m_present.isEmpty());
    if (!m_filters.named().isEmpty()) {
        addSection(tr("Named filters"));
        for (const SavedFilter& filter : m_filters.named())
            addFilter(*this, filter.name, filter.text);
        QMenu* forget = addMenu(tr("&Delete a named filter"));
        forget->setObjectName(QStringLiteral("deleteFilterMenu"));
        for (const SavedFilter& filter : m_filters.named())
            forget->addAction(shown(filter.name), this,
                              [this, name = filter.name] { m_filters.remove(name); });
    }
    if (!m_filters.recent().isEmpty()) {
        addSection(tr("Used last"));
        for (const QString& text : m_filters.recent())
            addFilter(*this, text, text);
        addAction(tr("&Forget these"), &m_filters, &SavedFilters::forgetRecent);
    }
    addSeparator();
    addAction(tr("&Highlight rules…"), this, &FilterMenu::highlightsRequested);
}

} // namespace workbench
