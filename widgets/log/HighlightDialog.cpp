// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/HighlightDialog.h"

#include "widgets/log/FilterEdit.h"
#include "widgets/log/HighlightRules.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QTreeWidget>

namespace workbench {
namespace {

enum Column { Name, Tint, Filter };
constexpr int kTintRole = Qt::UserRole;

} // namespace

HighlightDialog::HighlightDialog(HighlightRules& rules, const CallDirectory& directory, const Theme& theme,
                                 QWidget* parent)
    : QDialog(parent), m_rules(rules), m_theme(theme), m_list(new QTreeWidget(this)),
      m_nameLabel(new QLabel(this)), m_name(new QLineEdit(this)), m_filterLabel(new QLabel(this)),
      m_filter(new FilterEdit(directory, theme, this)), m_refusal(new MessageLine(theme, this)),
      m_tintLabel(new QLabel(this)), m_tint(new QComboBox(this)), m_add(new QPushButton(this)),
      m_remove(new QPushButton(this)), m_up(new QPushButton(this)), m_down(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("highlightDialog"));
    m_list->setObjectName(QStringLiteral("highlightList"));
    m_name->setObjectName(QStringLiteral("highlightName"));
    m_filter->setObjectName(QStringLiteral("highlightFilter"));
    m_tint->setObjectName(QStringLiteral("highlightTint"));
    m_add->setObjectName(QStringLiteral("highlightAdd"));
    m_remove->setObjectName(QStringLiteral("highlightRemove"));
    m_refusal->setObjectName(QStringLiteral("highlightRefusal"));
    makeLayout();
    for (int tint = 0; tint < HighlightRules::kTints; ++tint)
        m_tint->addItem(HighlightRules::letter(tint));
    retranslate();
    load();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HighlightDialog::choose);
    connect(m_list, &QTreeWidget::itemChanged, this, &HighlightDialog::apply);
    connect(m_name, &QLineEdit::textEdited, this, &HighlightDialog::change);
    connect(m_filter, &QLineEdit::textChanged, this, &HighlightDialog::change);
    connect(m_filter, &FilterEdit::refusalChanged, this, [this](const QString& sentence) {
        m_refusal->setRefusal(sentence);
        m_refusal->setVisible(!sentence.isEmpty());
    });
    connect(m_tint, &QComboBox::activated, this, &HighlightDialog::change);
    connect(m_add, &QPushButton::clicked, this, &HighlightDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &HighlightDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_theme, &Theme::changed, this, &HighlightDialog::retranslate);
}

void HighlightDialog::makeLayout()
{
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(true);
    for (QPushButton* button : {m_add, m_remove, m_up, m_down, m_close})
        button->setAutoDefault(false);
    m_nameLabel->setBuddy(m_name);
    m_filterLabel->setBuddy(m_filter);
    m_tintLabel->setBuddy(m_tint);
    m_filter->setFont(m_theme.fixedFont());
    m_refusal->hide();

    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* layout = new QGridLayout(this);
    layout->addWidget(m_list, 0, 0, 1, 4);
    layout->addLayout(buttons, 0, 4);
    layout->addWidget(m_nameLabel, 1, 0);
    layout->addWidget(m_name, 1, 1);
    layout->addWidget(m_tintLabel, 1, 2);
    layout->addWidget(m_tint, 1, 3);
    layout->addWidget(m_filterLabel, 2, 0);
    layout->addWidget(m_filter, 2, 1, 1, 3);
    layout->addWidget(m_refusal, 3, 1, 1, 4);
    layout->addWidget(m_close, 4, 4);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(0, 1);
    resize(m_theme.px(660), m_theme.px(340));
}

void HighlightDialog::load()
{
    m_loading = true;
    m_list->clear();
    for (const HighlightRule& rule : m_rules.rules()) {
        auto* item = new QTreeWidgetItem(m_list, {rule.name, QString(), rule.filter});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Name, rule.on ? Qt::Checked : Qt::Unchecked);
        item->setData(Tint, kTintRole, rule.tint);
        showItem(*item);
    }
    m_loading = false;
    m_list->setCurrentItem(m_list->topLevelItem(0));
    choose();
}

void HighlightDialog::showItem(QTreeWidgetItem& item) const
{
    const int tint = item.data(Tint, kTintRole).toInt();
    item.setText(Tint, HighlightRules::letter(tint));
    item.setTextAlignment(Tint, Qt::AlignCenter);
    item.setBackground(Tint, m_theme.color(HighlightRules::color(tint)));
    item.setForeground(Tint, m_theme.color(ThemeColor::Text));
    item.setFont(Filter, m_theme.fixedFont());
}

void HighlightDialog::apply()
{
    if (m_loading)
        return;
    QList<HighlightRule> rules;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_list->topLevelItem(i);
        rules.append({item->text(Name), item->text(Filter), item->data(Tint, kTintRole).toInt(),
                      item->checkState(Name) == Qt::Checked});
    }
    m_rules.setRules(rules);
}

void HighlightDialog::choose()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    m_loading = true;
    m_name->setText(item ? item->text(Name) : QString());
    m_filter->setText(item ? item->text(Filter) : QString());
    m_tint->setCurrentIndex(item ? item->data(Tint, kTintRole).toInt() : 0);
    m_loading = false;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_filter, m_tint, m_remove, m_up, m_down})
        widget->setEnabled(item != nullptr);
}

void HighlightDialog::change()
{
    QTreeWidgetItem* item = m_list->currentItem();
    if (m_loading || item == nullptr)
        return;
    m_loading = true;
    item->setText(Name, m_name->text());
    item->setText(Filter, m_filter->text());
    item->setData(Tint, kTintRole, m_tint->currentIndex());
    showItem(*item);
    m_loading = false;
    apply();
}

void HighlightDialog::add()
{
    m_loading = true;
    const int count = m_list->topLevelItemCount();
    auto* item = new QTreeWidgetItem(m_list, {tr("Rule %1").arg(count + 1)});
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Name, Qt::Checked);
    item->setData(Tint, kTintRole, count % HighlightRules::kTints);
    showItem(*item);
    m_loading = false;
    m_list->setCurrentItem(item);
    apply();
    m_filter->setFocus();
}

void HighlightDialog::remove()
{
    delete m_list->currentItem();
    choose();
    apply();
}

void HighlightDialog::move(int step)
{
    const int from = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_list->topLevelItemCount())
        return;
    m_loading = true;
    QTreeWidgetItem* item = m_list->takeTopLevelItem(from);
    m_list->insertTopLevelItem(to, item);
    m_list->setCurrentItem(item);
    m_loading = false;
    apply();
}

void HighlightDialog::retranslate()
{
    setWindowTitle(tr("Highlight rules"));
    m_list->setHeaderLabels({tr("Name"), tr("Tint"), tr("Filter")});
    m_list->setAccessibleName(tr("Highlight rules"));
    m_list->setColumnWidth(Name, m_theme.px(160));
    m_list->setColumnWidth(Tint, m_theme.px(60));
    m_nameLabel->setText(tr("&Name"));
    m_name->setAccessibleName(tr("Name"));
    m_filterLabel->setText(tr("&Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Such as call == recv && len > 1000"));
    m_tintLabel->setText(tr("&Tint"));
    m_tint->setAccessibleName(tr("Tint"));
    m_add->setText(tr("&Add"));
    m_remove->setText(tr("&Remove"));
    m_up->setText(tr("Move &up"));
    m_down->setText(tr("Move &down"));
    m_close->setText(tr("Close"));
    const int size = m_theme.px(14);
    for (int tint = 0; tint < m_tint->count(); ++tint) {
        QPixmap swatch(size, size);
        swatch.fill(m_theme.color(HighlightRules::color(tint)));
        QPainter painter(&swatch);
        painter.setPen(m_theme.color(ThemeColor::Edge));
        painter.drawRect(0, 0, size - 1, size - 1);
        m_tint->setItemIcon(tint, swatch);
    }
    m_loading = true;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        showItem(*m_list->topLevelItem(i));
    m_loading = false;
    m_filter->setFont(m_theme.fixedFont());
}

void HighlightDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
