// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// How an ImportDialog looks: its parts, their words and where they stand.

#include "widgets/import/ImportDialog.h"
#include "widgets/import/ImportModel.h"
#include "widgets/import/ImportPreview.h"
#include "widgets/import/ImportTree.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/ProgressStrip.h"
#include "widgets/support/Splitter.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace workbench {

namespace {

constexpr QSize kImportSize(1000, 640);

} // namespace

void ImportDialog::build()
{
    auto* column = new QVBoxLayout(this);
    const int margin = m_theme.px(12);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(m_theme.px(8));
    auto* first = new QHBoxLayout;
    first->addWidget(m_state, 1);
    first->addWidget(m_progress);
    column->addLayout(first);
    auto* found = new QWidget(m_sides);
    auto* foundColumn = new QVBoxLayout(found);
    foundColumn->setContentsMargins({});
    foundColumn->setSpacing(m_theme.px(8));
    foundColumn->addWidget(m_find);
    m_found->addWidget(m_tree);
    m_found->addWidget(m_notFound);
    foundColumn->addWidget(m_found, 1);
    m_find->setClearButtonEnabled(true);
    m_sides->addWidget(found);
    m_sides->addWidget(m_preview);
    m_sides->setStretchFactor(0, 3);
    m_sides->setStretchFactor(1, 2);
    m_sides->setChildrenCollapsible(false);
    m_tree->setMinimumWidth(m_theme.px(276)); // names and sizes
    m_whole->addWidget(m_sides);
    m_whole->addWidget(m_reportPart);
    m_whole->setStretchFactor(0, 3);
    m_whole->setStretchFactor(1, 1);
    m_whole->setChildrenCollapsible(false);
    column->addWidget(m_whole, 1);
    auto* reportColumn = new QVBoxLayout(m_reportPart);
    reportColumn->setContentsMargins(0, m_theme.px(8), 0, 0);
    reportColumn->setSpacing(m_theme.px(4));
    buildReport(*reportColumn);
    buildFoot(*column);
    QWidget* const order[] = {m_find, m_tree, m_preview, m_report, m_copy, m_way, m_into, m_cancel, m_import};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    resize(m_theme.px(kImportSize.width()), m_theme.px(kImportSize.height()));
    m_sides->setSizes({m_theme.px(610), m_theme.px(370)});
    m_whole->setSizes({m_theme.px(380), m_theme.px(140)});
}

void ImportDialog::buildReport(QLayout& column)
{
    auto* head = new QHBoxLayout;
    m_reportTitle->setBuddy(m_report);
    setSmall(*m_copy);
    m_copy->setIcon(m_theme.icons().icon(u"copy", ThemeColor::Muted));
    m_copy->setAutoDefault(false);
    head->addWidget(m_reportTitle);
    head->addStretch(1);
    head->addWidget(m_copy);
    static_cast<QBoxLayout&>(column).addLayout(head);
    m_report->setReadOnly(true);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_report->setTabChangesFocus(true);
    m_report->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_report->setMinimumHeight(m_theme.px(48));
    column.addWidget(m_report);
}

void ImportDialog::buildFoot(QLayout& column)
{
    auto* fields = new QHBoxLayout;
    fields->setSpacing(m_theme.px(8));
    m_wayLabel->setBuddy(m_way);
    m_intoLabel->setBuddy(m_into);
    m_wayLabel->hide();
    m_way->hide();
    m_into->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_into->setMinimumContentsLength(18);
    fields->addWidget(m_wayLabel);
    fields->addWidget(m_way);
    fields->addWidget(m_intoLabel);
    fields->addWidget(m_into, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(m_theme.px(8));
    foot->addWidget(m_chosen, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_import);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    m_cancel->setAutoDefault(false);
    setAccent(*m_import, true);
    auto& whole = static_cast<QBoxLayout&>(column);
    whole.addLayout(fields);
    whole.addLayout(foot);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import"));
    m_find->setPlaceholderText(tr("Search what was found"));
    m_find->setAccessibleName(tr("Search what was found"));
    m_tree->setAccessibleName(tr("What was found"));
    m_notFound->setTexts(tr("Nothing is found."), tr("No file and nothing in one holds these words."));
    m_model->retranslate();
    m_copy->setText(tr("&Copy report"));
    m_copy->setAccessibleName(tr("Copy report"));
    m_wayLabel->setText(tr("Of streams"));
    m_way->setAccessibleName(tr("Of streams"));
    m_intoLabel->setText(tr("Into"));
    m_into->setAccessibleName(tr("Into"));
    m_import->setText(tr("&Import"));
    m_import->setAccessibleName(tr("Import"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    fillWays();
    fillFolders();
    showReport();
    m_preview->show(*m_model, m_tree->currentIndex());
    refresh();
}

} // namespace workbench
