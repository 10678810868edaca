import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const offersInvestment = intentSignal({
  id: 'offers-investment',
  title: 'The text promises high returns on an investment',
  what: 'Guaranteed or daily returns, a trading system or expert to follow, a stock or coin that is about to rise, a stranger who looks for somebody to invest his money.',
  why: 'The money paid in is the loss. Newspapers and brokers write about returns too, without guaranteeing any.',
  sources: [
    'https://www.investor.gov/protect-your-investments/fraud/types-fraud',
    'https://consumer.ftc.gov/articles/investment-scams',
    'https://www.fca.org.uk/scamsmart',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 1.7,
  group: 'request',
  technique: 'T1657',
  wants: 'invest',
  ways: [
    {
      said: wording(
        'guaranteed|daily|weekly|monthly|huge|massive|high|risk_free|fixed|stable|consistent ~2 returns|return|profits|profit|roi|income|payouts|earnings|yields ~10 invest*|trading|trade|bitcoin|crypto|forex|portfolio|capital|stock|stocks|plan|platform|#',
        'invest*|trading|trade|deposit ~8 guaranteed|risk_free|double|triple|10x|100x ~4 returns|return|profit|profits|money|income|your',
        'turn|turned|turning|invest|investing|invested|deposit|start_with $|€|£|usd|# ~6 into|returns|earn|get|make|profit|profits|minimum',
        'earn|make|made|making|generate|profit|profits_of $|€|£|# ~4 daily|per_day|a_day|per_week|weekly|a_week|in_one_week|overnight|passive|in_days|in_hours ~8 trading|trade|invest*|bitcoin|crypto|forex|system|software|bot|platform',
        'trading bot|software|robot|system|signals|platform|expert|algorithm|mentor ~8 profit|profits|earn|money|invest*|join|daily|returns|win_rate|free',
        'penny_stock|penny_stocks|hot_stock|stock_pick|stock_alert|stock_tip|next_big_stock|buy_alert|strong_buy|hidden_gem ~10 buy|shares|price|target|gains|explode|soar|now|%|alert|surge',
        'investment|investments|funding|fund ~2 opportunity|opportunities|offer|proposal|partner|partnership|plan|plans|project|portfolio|scheme ~10 return|returns|profit|profits|interested|reply|contact|million|guaranteed|lucrative|country|your|roi|minimum',
        'i|we ~6 invest|investing|investment ~4 in_your_country|your_country|overseas|abroad|your_business|your_company|through_you|with_you|lucrative|viable|profitable',
        'looking|seeking|search|searching ~4 reliable|trustworthy|honest|serious|foreign partner|person|individual|investor|representative ~10 invest*|fund|funds|business|project',
        'financial_freedom|passive_income|quit_your_job|fire_your_boss|become_a_millionaire|make_money_online|get_rich|extra_income|secret_system|wealth_secret|money_making ~12 today|now|join|learn|free|system|method|secret|week|day|click|program|video|start',
        'rendite|renditen|gewinne|gewinn ~4 garantiert|täglich|hohe|sichere|% ~8 invest*|anlage|trading|bitcoin|krypto|kapital',
        'investieren|anlegen ~6 bitcoin|krypto|trading ~8 verdienen|gewinn|gewinne|rendite|täglich|reich',
        'rendement|rendements|bénéfices|gains ~4 garanti|garantis|quotidiens|élevé|% ~8 invest*|placement|trading|bitcoin|crypto',
        'rentabilidad|ganancias|rendimientos|beneficios ~4 garantizada|garantizados|garantizadas|diarias|diarios|altas|% ~8 invert*|inversión|trading|bitcoin|cripto*',
        'rendimento|rendimentos|lucro|lucros|guadagni|rendimenti|profitti ~4 garantido|garantidos|diário|diários|garantiti|garantito|giornalieri|% ~8 invest*|invist*|trading|bitcoin|cripto*|piattaforma',
        'rendement|winst ~4 gegarandeerd|gegarandeerde|dagelijks|hoge ~8 beleg*|invest*|trading|bitcoin|crypto',
        'доход|прибыль|заработок ~4 гарантированный|гарантирован*|ежедневно|пассивный|% ~8 инвестиц*|вложен*|трейдинг|биткоин|крипто*|платформ*',
        '高收益|保证|稳赚…投资|收益',
        '投資|投资…高収益|必ず儲|保証|稳赚|高回报|高回報|收益|内幕|股票|日利',
      ),
    },
  ],
});
