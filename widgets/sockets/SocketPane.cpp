// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/sockets/SocketPane.h"

#include "widgets/log/CallWords.h"
#include "widgets/sockets/LiveSockets.h"
#include "widgets/sockets/ProblemLine.h"
#include "widgets/sockets/SocketCommands.h"
#include "widgets/sockets/SocketHeading.h"
#include "widgets/sockets/SocketWords.h"
#include "widgets/sockets/StreamPane.h"
#include "widgets/sockets/TcpDiagram.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/FlowLayout.h"
#include "widgets/support/Icons.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace workbench {

namespace {

enum ShownPicture { StatePicture, BytesPicture };

/// A picture that is scrolled where it has less room than it needs.
class PictureScroll : public QScrollArea
{
public:
    PictureScroll(QWidget& picture, int leastHeight) : m_leastHeight(leastHeight)
    {
        setWidget(&picture);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setBackgroundRole(QPalette::Base);
    }
    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override { return {m_leastHeight, m_leastHeight}; }

private:
    int m_leastHeight;
};

} // namespace

SocketPane::SocketPane(LiveSockets& sockets, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_sockets(sockets), m_theme(theme), m_commands(new SocketCommands(theme, this)),
      m_none(new EmptyState(theme)), m_heading(new SocketHeading(theme)), m_problem(new ProblemLine(theme)),
      m_state(new QLabel), m_picture(new SegmentedControl(theme, SegmentedControl::Height::Small)),
      m_fold(makeSmallTool(QStringLiteral("foldPictures"))), m_diagram(new TcpDiagram(theme)),
      m_diagramScroll(new PictureScroll(*m_diagram, theme.px(140))), m_stream(new StreamPane(sockets, theme)),
      m_words(new QLabel), m_stack(new QStackedLayout(this)), m_parts(new QVBoxLayout)
{
    build();
    connect(&m_sockets, &LiveSockets::refreshed, this, &SocketPane::refresh);
    retranslate();
}

SocketPane::~SocketPane() { m_sockets.setSeen(this, false); }

/// A push button that does what the command does and says what it says.
QPushButton* SocketPane::buttonFor(QAction& action)
{
    auto* button = new QPushButton;
    button->setObjectName(action.objectName());
    setSmall(*button);
    const auto follow = [button, &action] {
        button->setText(QString(action.text()).remove(u'&'));
        button->setAccessibleName(button->text());
        button->setIcon(action.icon());
        button->setEnabled(action.isEnabled());
        button->setToolTip(action.toolTip());
    };
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QAbstractButton::clicked, &action, &QAction::trigger);
    follow();
    return button;
}

void SocketPane::build()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_none->setFocusPolicy(Qt::StrongFocus);
    m_heading->setObjectName(QStringLiteral("socketHeading"));
    m_diagram->setObjectName(QStringLiteral("tcpDiagram"));
    m_words->setObjectName(QStringLiteral("socketWords"));
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    const int margin = m_theme.px(12);
    auto* buttons = new FlowLayout(m_theme.px(8));
    for (QAction* action : {m_commands->halfClose, m_commands->close, m_commands->abort})
        buttons->addWidget(buttonFor(*action));
    QPushButton* follow = buttonFor(*m_commands->follow);
    follow->setFlat(true);
    buttons->addWidget(follow);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(margin, m_theme.px(8), margin, m_theme.px(8));
    head->setSpacing(m_theme.px(6));
    head->addWidget(m_heading);
    head->addWidget(m_state);
    head->addLayout(buttons);
    head->addWidget(m_problem);
    auto* line = new QFrame;
    line->setObjectName(QStringLiteral("headLine"));
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    m_words->setContentsMargins(margin, margin, margin, margin);
    m_parts->setContentsMargins({});
    m_parts->setSpacing(m_theme.px(4));
    m_parts->addLayout(head);
    m_parts->addWidget(line);
    m_parts->addLayout(buildPictureBar());
    m_parts->addWidget(m_diagramScroll);
    m_parts->addWidget(m_stream);
    m_parts->addWidget(m_words);
    auto* parts = new QWidget;
    parts->setLayout(m_parts);
    m_parts->addStretch(1);
    m_stack->addWidget(m_none);
    m_stack->addWidget(parts);
}

QHBoxLayout* SocketPane::buildPictureBar()
{
    m_state->setObjectName(QStringLiteral("socketState"));
    m_state->setWordWrap(true);
    m_picture->setObjectName(QStringLiteral("picture"));
    m_picture->addSegment(StatePicture, QString());
    m_picture->addSegment(BytesPicture, QString());
    m_fold->setCheckable(true);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(m_theme.px(12), m_theme.px(4), m_theme.px(12), 0);
    bar->addWidget(m_picture);
    bar->addStretch();
    bar->addWidget(m_fold);
    connect(m_picture, &SegmentedControl::currentChanged, this, &SocketPane::showPicture);
    connect(m_fold, &QAbstractButton::toggled, this, &SocketPane::showPicture);
    connect(m_stream, &StreamPane::callRequested, this, &SocketPane::callRequested);
    connect(m_problem, &ProblemLine::callRequested, this, &SocketPane::callRequested);
    return bar;
}

QByteArray SocketPane::saveState() const
{
    return QByteArray(m_picture->current() == BytesPicture ? "bytes" : "state") +
           (m_fold->isChecked() ? " folded" : "");
}

void SocketPane::restoreState(const QByteArray& state)
{
    m_picture->setCurrent(state.startsWith("bytes") ? BytesPicture : StatePicture);
    m_fold->setChecked(state.endsWith(" folded"));
}

void SocketPane::addBelow(QWidget* part)
{
    // What was added takes the room that was left empty.
    QLayoutItem* last = m_parts->itemAt(m_parts->count() - 1);
    if (last->spacerItem() != nullptr)
        m_parts->setStretch(m_parts->count() - 1, 0);
    m_parts->insertWidget(m_parts->count() - 1, part, 1);
}

void SocketPane::setSocket(const SocketRow& row)
{
    if (m_hasSocket && row.entry != m_row.entry)
        m_problem->clear();
    m_row = row;
    m_hasSocket = true;
    m_sockets.setChosen(key());
    findAgain();
    show();
}

SocketKey SocketPane::key() const
{
    return m_row.entry && m_row.entry->isOpen() ? m_row.entry->key : SocketKey();
}

void SocketPane::refresh()
{
    if (!m_hasSocket || !isVisible())
        return;
    findAgain();
    show();
}

/// The socket in the new list; what is listed no longer keeps what its calls told.
void SocketPane::findAgain()
{
    const auto look = [this](const SocketRow& row) {
        const bool same = m_row.entry ? row.entry == m_row.entry
                          : row.entry ? row.entry->ends == m_row.ends
                                      : row.ends == m_row.ends;
        if (same)
            m_row = row;
        return same;
    };
    for (const SocketGroup& group : m_sockets.groups()) {
        if (look(group.row))
            return;
        for (const SocketRow& row : group.below) {
            if (look(row))
                return;
        }
    }
    m_row.kernel.reset();
}

void SocketPane::show()
{
    m_stack->setCurrentIndex(m_hasSocket ? 1 : 0);
    if (!m_hasSocket) {
        showPicture();
        return;
    }
    m_heading->setTexts(m_row.entry && m_row.entry->isOpen() ? QString::number(m_row.entry->key.handle)
                                                             : SocketWords::name(m_row),
                        SocketWords::type(m_row), SocketWords::ends(m_row),
                        SocketWords::who(m_row, m_sockets.directory()));
    m_commands->setRows({m_row});
    const bool tcp = SocketWords::isTcp(m_row);
    m_state->setText(stateText(m_row));
    m_state->setVisible(tcp);
    showPicture();
    if (tcp && m_row.entry) {
        m_diagram->setWay(m_row.entry->way);
    } else if (tcp) {
        TcpWay way;
        way.startAccepted(0);
        way.observe(m_row.kernel ? m_row.kernel->state : constants::TcpState::Unknown, 0);
        m_diagram->setWay(way);
    } else {
        const bool isUdp = m_row.entry->family != constants::afUnix;
        m_words->setText(
            (isUdp ? tr("UDP has no states: a socket is bound or not, and connect() only notes a peer.")
                   : tr("A unix socket has no TCP states: both ends are on this computer.")) +
            QLatin1Char(' ') + tr("This one: %1.", "its state").arg(SocketWords::state(m_row)));
    }
    if (const SocketKey now = key(); now != m_told) {
        m_told = now;
        Q_EMIT keyChanged(now);
    }
}

/// A datagram socket has no picture, only a sentence.
void SocketPane::showPicture()
{
    if (!m_hasSocket) { // the page that waits asks for no more room than one picture
        m_stream->hide();
        m_words->hide();
        return;
    }
    const bool tcp = SocketWords::isTcp(m_row);
    const bool stream = tcp || m_row.entry->isStream();
    const bool folded = m_fold->isChecked();
    const bool bytes = stream && m_picture->current() == BytesPicture;
    m_fold->setIcon(m_theme.icons().icon(folded ? u"down" : u"up", ThemeColor::Muted));
    m_picture->setVisible(stream);
    m_fold->setVisible(stream);
    const std::pair<QWidget*, bool> pictures[] = {
        {m_diagramScroll, tcp && !bytes && !folded}, {m_words, !tcp && !bytes}, {m_stream, bytes && !folded}};
    // First what goes: two at a time would ask the window for more height, and it keeps that.
    for (const bool visible : {false, true}) {
        for (const auto& [picture, wanted] : pictures) {
            if (wanted == visible)
                picture->setVisible(visible);
        }
    }
    if (bytes)
        m_stream->show(m_row);
}

QString SocketPane::stateText(const SocketRow& row)
{
    const QString state = SocketWords::state(row);
    if (const QString held = SocketWords::heldBy(row); !held.isEmpty())
        return tr("%1. %2", "a state, why it lasts").arg(state, held);
    if (SocketWords::hasSeats(row))
        return tr("%1. %2", "a state, the seats of its queue").arg(state, SocketWords::seats(*row.kernel));
    if (!row.kernel || !row.kernel->tcp)
        return state;
    const TcpFigures& figures = *row.kernel->tcp;
    const QString total = CallWords::number(figures.totalRetransmits);
    if (figures.retransmitting == 0)
        return tr("%1, sent again: %2", "a state, a number of segments").arg(state, total);
    return tr("%1, sent again: %2, no answer to %3 tries", "a state, a number of segments")
        .arg(state, total, CallWords::number(figures.retransmitting));
}

void SocketPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_sockets.setSeen(this, true);
    refresh();
}

void SocketPane::hideEvent(QHideEvent* event)
{
    m_sockets.setSeen(this, false);
    QWidget::hideEvent(event);
}

void SocketPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SocketPane::retranslate()
{
    m_none->setTexts(tr("No socket chosen."),
                     tr("Choose one in Sockets, or a call in the log. Its state and its way appear here."));
    m_commands->retranslate();
    m_diagram->retranslate();
    m_stream->retranslate();
    m_picture->setSegmentText(StatePicture, tr("State"));
    m_picture->setSegmentText(BytesPicture, tr("Bytes"));
    m_fold->setAccessibleName(tr("Fold picture"));
    m_fold->setToolTip(tr("Fold the picture away, or show it again"));
    m_state->setToolTip(
        tr("Segments that were sent again because no answer came: TCP_INFO, tcpi_total_retrans"));
    show();
}

} // namespace workbench
