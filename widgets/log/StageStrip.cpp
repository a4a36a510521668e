// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/StageStrip.h"

#include "core/system/Constants.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace workbench {

StageStrip::StageStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("connectStages"));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    for (Stage& stage : m_stages) {
        stage.mark = new QLabel(this);
        stage.title = new QLabel(this);
        stage.none = new QLabel(this);
        stage.link = new LinkButton(theme, this);
        stage.title->setWordWrap(true);
        auto* head = new QHBoxLayout;
        head->setSpacing(4);
        head->addWidget(stage.mark, 0, Qt::AlignTop);
        head->addWidget(stage.title, 1);
        auto* rows = new QVBoxLayout;
        rows->setSpacing(2);
        rows->addLayout(head);
        rows->addWidget(stage.none);
        rows->addWidget(stage.link);
        columns->addLayout(rows, 1);
        columns->setAlignment(rows, Qt::AlignTop); // a stretch would ask for what is left of Detail
        connect(stage.link, &QAbstractButton::clicked, this,
                [this, &stage] { Q_EMIT callRequested(stage.call); });
    }
}

void StageStrip::setStages(const ConnectStages& stages, const std::array<QString, 3>& calls)
{
    const std::array<quint64, 3> numbers{stages.started, stages.writable, stages.outcome};
    QString ended = tr("3. SO_ERROR tells");
    if (stages.outcome != 0)
        ended = stages.error == 0 ? tr("3. connected")
                                  : tr("3. failed: %1")
                                        .arg(CallWords::utf8(constants::errorName(
                                            constants::ErrorSpace::System, stages.error)));
    const std::array<QString, 3> titles{tr("1. started"), tr("2. writable"), ended};
    bool isNext = true; // the first that has not come yet
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        Stage& stage = m_stages[i];
        stage.call = numbers[i];
        const bool came = stage.call != 0;
        const bool failed = i == 2 && stages.error != 0;
        const QStringView icon = came ? (failed ? u"m-fail" : u"donebox") : isNext ? u"nowbox" : u"openbox";
        const ThemeColor color = failed ? ThemeColor::Fail : came ? ThemeColor::Peer : ThemeColor::Muted;
        const int size = m_theme.px(16);
        stage.mark->setPixmap(m_theme.icons().icon(icon, color).pixmap(size, size));
        stage.title->setText(titles[i]);
        stage.title->setFont(came ? m_theme.boldFont() : m_theme.interfaceFont());
        stage.none->setText(isNext ? tr("waited for") : tr("not yet"));
        stage.none->setVisible(!came);
        stage.link->setText(QStringLiteral("#%1 %2()").arg(stage.call).arg(calls[i]));
        stage.link->setAccessibleName(stage.link->text());
        stage.link->setVisible(came);
        isNext = isNext && came;
    }
}

} // namespace workbench
