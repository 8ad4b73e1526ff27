//! What explorations and replays say, in Chinese. In English the patterns say themselves.

use crate::run::explore::report::Pattern;

/// A pattern in Chinese; the places for words are the same.
pub(super) fn in_chinese(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Word => "{0}",
        Pattern::And => "{0}，并{1}",
        Pattern::Also => "{0}；{1}",

        Pattern::AnItem => "'{0}' 的一个元素",
        Pattern::AnAttribute => "属性 '{0}'",
        Pattern::AClassAttribute => "类属性 '{0}'",
        Pattern::WhetherStarted => "{0} 是否已启动",
        Pattern::AThread => "某个线程",
        Pattern::AnOuterVariable => "外层函数的变量",
        Pattern::AContainer => "共享的容器",
        Pattern::AnIterator => "共享的迭代器",
        Pattern::TheConsole => "控制台",
        Pattern::TheThreads => "线程列表",

        Pattern::Reads => "读取 {0}",
        Pattern::Writes => "写入 {0}",
        Pattern::Takes => "获取 {0}",
        Pattern::Releases => "释放 {0}",
        Pattern::GoesOnHolding => "继续持有 {0}",
        Pattern::DoesNotGet => "没有获取 {0}",
        Pattern::LooksAt => "查看 {0}",
        Pattern::QueuesUp => "在 {0} 处排队",
        Pattern::NotifiesNobody => "通知 {0}，但无人等待",
        Pattern::NotifiesAt => "通知 {0} 处的等待者",
        Pattern::GoesOnBehind => "通过 {0}，继续运行",
        Pattern::WaitsInVain => "等待 {0}，没有等到",
        Pattern::Sets => "设置 {0}",
        Pattern::Clears => "清除 {0}",
        Pattern::BeginsToWait => "开始等待 {0}",
        Pattern::ArrivesAt => "到达 {0}",
        Pattern::OpensOrBreaks => "打开或破坏 {0}",
        Pattern::Starts => "启动 {0}",
        Pattern::Ends => "结束",
        Pattern::HasJoined => "等到 {0} 结束",
        Pattern::ReleasesInVain => "未能释放 {0}",
        Pattern::LeavesBroken => "离开已被破坏或重置的 {0}",
        Pattern::JoinsInVain => "等待 {0} 结束，没有等到",
        Pattern::Prints => "输出",
        Pattern::GoesOn => "继续运行",

        Pattern::HasEnded => "已经结束",
        Pattern::LoopsForEver => "永远循环下去",
        Pattern::ComputesForLong => "长时间计算",
        Pattern::IsAboutToEnd => "即将结束",
        Pattern::IsAboutToExit => "即将结束整个程序",
        Pattern::Joins => "等待 {0} 结束",
        Pattern::Sleeps => "休眠",
        Pattern::DrawsANumber => "取一个随机数",
        Pattern::Wants => "想获取 {0}",
        Pattern::WantsFromEnded => "想获取 {0}（{1} 结束时仍持有它）",
        Pattern::Notifies => "通知 {0}",
        Pattern::WaitsFor => "等待 {0}",
        Pattern::WaitsAt => "在 {0} 处等待",
        Pattern::Opens => "打开 {0}",
        Pattern::Resets => "重置 {0}",
        Pattern::Breaks => "破坏 {0}",

        Pattern::IsFree => "空闲",
        Pattern::IsHeld => "由 {0} 持有",
        Pattern::IsHeldTimes => "由 {0} 持有 {1} 次",
        Pattern::NobodyWaits => "无人等待",
        Pattern::TheyWait => "{0} 在等待",
        Pattern::IsSet => "已设置",
        Pattern::IsNotSet => "未设置",
        Pattern::Permits => "{0} 个许可",
        Pattern::IsBroken => "已破坏",
        Pattern::HaveArrived => "已到达 {0} 个，共 {1} 个",

        Pattern::LostWakeUp => {
            "丢失的唤醒：{0} 在第 {2} 行通知 {1} 时无人等待；{3} 之后才在第 {4} 行开始等待，再也没有人唤醒它。"
        }
        Pattern::OnLine => "{0} 在第 {2} 行{1}",
        Pattern::AtLine => "{0}（第 {1} 行）",
        Pattern::MadeOnLine => "{0}（第 {1} 行创建）",
        Pattern::Deadlock => "死锁：{0}。谁也无法继续。",
        Pattern::EndlessWait => "无尽的等待：{0}。谁也无法继续。",
        Pattern::Cycle => "死锁：{0}。",
        Pattern::WaitsForItself => "{0} 在第 {1} 行等待 {2}，而持有它的正是自己",
        Pattern::WaitsForHolder => "{0} 在第 {1} 行等待 {2}，它由 {3} 持有",
        Pattern::WaitsForEnd => "{0} 在第 {1} 行等待 {2}，它还没有结束",
        Pattern::Livelock => "活锁：{0} 永远在原地打转，没有人改变它所查看的东西。",
        Pattern::LivelockOfSeveral => "活锁：{0} 永远在原地打转，没有人改变它们所查看的东西。",
        Pattern::StillHeld => "程序结束时，{1} 仍然持有 {0}。",
        Pattern::AssertionFails => "{0} 在第 {1} 行断言失败：{2}",
        Pattern::Misuse => "{0} 在第 {1} 行误用：{2}",
        Pattern::Uncaught => "{0} 在第 {1} 行有无人捕获的异常：{2}",
        Pattern::ExitStatus => "程序以退出状态 {0} 结束。",
        Pattern::DataRace => {
            "数据竞争：{0} 在第 {2} 行{1}，{3} 在第 {5} 行{4}；没有锁或其他同步规定二者的先后。"
        }
        Pattern::ReadsIt => "读取它",
        Pattern::WritesIt => "写入它",
        Pattern::ComputesTooLong => {
            "{0} 在第 {1} 行计算得太久，期间没有任何别的线程看得到的动作；执行在那里被截断。让它少做一些。"
        }
        Pattern::CutAfter => "一次执行在 {0} 步之后被截断。让线程少做一些，或允许更多的步数。",
        Pattern::TooMuchMemory => {
            "一次执行需要的内存超过了探索所允许的，于是到此为止。把程序的数据变小。"
        }
    }
}
