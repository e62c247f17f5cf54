import { describe, expect, it } from 'vitest'
import { body, lines, shown } from './shown.ts'

describe('run-in headings', () => {
  const plan = (...paragraphs: string[]) => lines('一、2020年工作回顾', body, '二、2021年重点工作', ...paragraphs)

  it('leaves out the dash, keeps 一是', () => {
    const report = plan(`——综合实力迈上新台阶。${body}`, `——城市品质实现新提升。${body}`, `一是做大做强旅游业。${body}`)
    expect(shown(report, 2021).slice(2)).toEqual([
      '3 plan 综合实力迈上新台阶。',
      '3 plan 城市品质实现新提升。',
      '3 plan 一是做大做强旅游业。',
    ])
  })

  it('takes what begins alike side by side', () => {
    const dashes = plan(`——这五年，经济实力跃上新高。${body}`, `——这五年，生态建设成效显著。${body}`)
    expect(shown(dashes, 2021).slice(2)).toEqual([
      '3 plan 这五年，经济实力跃上新高。',
      '3 plan 这五年，生态建设成效显著。',
    ])
    const we = plan(`我们众志成城防控疫情。${body}`, `我们倾心尽力纾困解难。${body}`)
    expect(shown(we, 2021).slice(2)).toEqual(['3 plan 我们众志成城防控疫情。', '3 plan 我们倾心尽力纾困解难。'])
    expect(shown(plan(`我们倾心尽力纾困解难。${body}`, `各位代表，使命光荣。${body}`), 2021)).toHaveLength(2)
  })

  it('takes long ones when three in a row begin alike, and none that counts', () => {
    const series = lines(
      '一、过去五年工作回顾',
      `五年来，我们决战脱贫，巩固成果，全面建成小康社会。${body}${body}`,
      `五年来，我们调整结构，培育支柱，产业体系初具雏形。${body}`,
      `五年来，我们深化改革，开放创新，发展活力持续增强。${body}`,
      '二、2021年重点工作',
      `办好十件民生实事。${body}`,
      `办好十件民生实事。${body}`,
    )
    expect(shown(series, 2021).filter(it => it.startsWith('3'))).toEqual([
      '3 review 五年来，我们决战脱贫，巩固成果，全面建成小康社会。',
      '3 review 五年来，我们调整结构，培育支柱，产业体系初具雏形。',
      '3 review 五年来，我们深化改革，开放创新，发展活力持续增强。',
    ])
  })

  it('leaves out what leads in to 一是 under a section, be it made like a topic', () => {
    const section = [
      '（一）挖掘内需潜力',
      `加快扩大有效需求，全力实施各项政策。${body}`,
      `一是扩大投资。${body}`,
      `二是提振消费。${body}`,
    ]
    expect(shown(plan(...section), 2021).filter(it => it.includes('有效需求'))).toEqual([])
  })

  it('takes the first paragraph of a section that begins as nearly all of its part do', () => {
    const long = body.repeat(3)
    const topics = (first: string) => [
      `${first}，加快构建现代产业发展新体系。${long}`,
      `坚持以重点园区建设为抓手，加快发展特色现代农业。${long}`,
      `坚持以改善消费环境为重点，健全扩大消费的长效机制。${long}`,
    ]
    const sections = ['一', '二', '三'].flatMap(n => [
      `（${n}）推进各项重点工作`,
      ...topics('大力发展新型化工和新能源产业'),
    ])
    expect(shown(plan(...sections), 2021).filter(it => it.includes('新型化工'))).toHaveLength(3)
    const leads = ['一', '二', '三'].flatMap(n => [
      `（${n}）推进各项重点工作`,
      `大力发展新型化工和新能源产业，加快构建现代产业发展新体系。${body}`,
      ...topics('切实加强生态系统的保护和建设'),
    ])
    expect(shown(plan(...leads), 2021).filter(it => it.includes('新型化工'))).toHaveLength(0)
  })

  it('takes what tells alike of the years past though other topics stand between', () => {
    const report = lines(
      '一、“十二五”时期工作回顾',
      `五年来，坚持创新驱动、人才优先，创新发展取得新突破。${body}`,
      `基础设施建设实现重大突破。${body}`,
      `五年来，坚持深化改革、扩大开放，经济社会发展焕发新活力。${body}`,
      `对外开放水平持续提升。${body}`,
      `五年来，坚持生态环保、绿色发展，美丽城市建设再上新水平。${body}`,
      '二、2016年重点工作',
      body,
    )
    expect(shown(report, 2016).filter(it => it.startsWith('3 review 五年来'))).toHaveLength(3)
  })

  it('takes what tells alike of the years past, whatever else the part holds', () => {
    const mixed = lines(
      '一、过去五年工作回顾',
      ...['春', '夏', '秋', '冬', '年'].map(
        it => `${it}初我们先后召开各种会议部署工作，广大干部群众深入田间地头帮助解决困难，取得了明显的成效。${body}`,
      ),
      `五年来，我们坚持以经济建设为中心，发展动能不断集聚。${body}`,
      `五年来，我们坚持以结构调整为重点，产业基础进一步夯实。${body}`,
      `五年来，我们坚持以改革开放为动力，社会发展活力持续增强。${body}`,
      '二、2021年重点工作',
      `全力做好各项工作。${body}`,
    )
    expect(shown(mixed, 2021).filter(it => it.includes('五年来'))).toHaveLength(3)
  })

  it('takes a short one that names its topic over a long paragraph, whatever its neighbours begin with', () => {
    const plain = ['春', '夏', '秋', '冬'].map(
      it => `${it}天里广大干部群众深入田间地头帮助解决各种困难，工作是很有成绩的，群众也是满意的。${body}`,
    )
    const among = plan(...plain, `加快发展高新技术产业。${body}${body}${body}`, `要抓好落实。${body}${body}${body}`)
    expect(shown(among, 2021).slice(2)).toEqual(['3 plan 加快发展高新技术产业。'])
  })

  it('takes sentences of two clauses in a small part where nearly all of the report begins with such', () => {
    const part = (number: string, ...paragraphs: string[]) => [
      `${number}、推动各项事业发展`,
      `这是今年工作的重要内容，也是完成各项任务的重要保证。`,
      ...paragraphs.map(it => `${it}。${body}${body}${body}`),
    ]
    const couplets = [
      '促进科技进步和创新，为结构调整和经济发展提供强大动力',
      '实施人才战略，把培养、吸引和用好人才作为一项重大任务',
      '大力整顿和规范市场经济秩序，进一步发展统一的市场体系',
    ]
    const topics = ['加快发展服务业', '继续扩大对外开放', '加强生态建设', '千方百计扩大就业']
    const report = plan(
      ...part('三', ...topics),
      ...part('四', ...couplets, '深化教育管理体制改革'),
      ...part('五', ...topics),
    )
    expect(shown(report, 2021).filter(it => it.startsWith('3'))).toHaveLength(12)
  })

  it('takes sentences of two clauses where nearly all paragraphs of a part begin with such', () => {
    const sections = ['深化供给侧改革', '推动创新驱动', '推进区域协调', '建设美丽家园'].flatMap((title, k) => [
      `（${'一二三四'[k]}）${title}`,
      `顺应人民对美好生活的向往，不断取得新进展。${body}`,
      `扎实推进重点领域和关键环节改革，激发各类市场主体发展新活力。${body}${body}${body}`,
      `以秦岭保护为重中之重，全面加强生态环境监管工作和执法力度。${body}${body}${body}`,
      k === 0 ? '' : `坚持“引进来”和“走出去”并举，全面提高对外开放水平。${body}${body}${body}`,
      `大力发展枢纽经济、门户经济、流动经济，促进资本等要素聚集。${body}${body}${body}`,
    ])
    const found = shown(plan(...sections.filter(words => words !== '')), 2021).filter(it => it.startsWith('3'))
    expect(found).toHaveLength(15)
    expect(found[1]).toBe('3 plan 以秦岭保护为重中之重，全面加强生态环境监管工作和执法力度。')
    const few = plan(...sections.slice(0, 5)).replaceAll('\n\n', '\n')
    expect(shown(few, 2021).filter(it => it.startsWith('3'))).toEqual([])
  })

  it('takes among such a long one, and one that holds a saying with a comma', () => {
    const sections = ['一', '二', '三'].flatMap(k => [
      `（${k}）推动发展`,
      `顺应人民对美好生活的向往，不断取得新进展。${body}`,
      `大力发展枢纽经济、门户经济、流动经济，促进资本、信息、人才、技术等要素加快聚集。${body}${body}${body}`,
      `坚持“房子是用来住的，不是用来炒的”定位，完善住房供给和保障体系。${body}${body}${body}`,
      `以永远在路上的恒心和韧劲持续转变作风，努力建设廉洁政府。${body}${body}${body}`,
      `加强城市管理，提升城市品质。${body}${body}${body}`,
    ])
    expect(shown(plan(...sections), 2021).filter(it => it.startsWith('3'))).toHaveLength(12)
    const alone = plan('（一）推动发展', body, sections[2], body, body, sections[3], body)
    expect(shown(alone, 2021).filter(it => it.startsWith('3'))).toEqual([])
  })

  it('counts no quotation marks, and leaves out a motto before what was done', () => {
    const topics = [
      '加快建设江淮粮仓。',
      '深入推进农村改革。',
      '实施“千村引领、万村升级”工程。',
      '做好“粮头食尾”“畜头肉尾”“农头工尾”增值大文章。',
    ]
    expect(shown(plan(...topics.map(it => it + body)), 2021).slice(2)).toHaveLength(4)
    const motto = lines(
      '一、过去五年工作回顾',
      `功崇惟志，业广惟勤。五年来，我们勇毅笃行、攻坚克难，重点抓了以下工作。`,
      `脱贫攻坚胜利完成。${body}`,
      `产业结构优化升级。${body}`,
    )
    expect(shown(motto, 2021).slice(1)).toEqual(['3 review 脱贫攻坚胜利完成。', '3 review 产业结构优化升级。'])
  })

  it('takes a motto among its like only', () => {
    const own = plan(`政治坚定，不忘初心。${body}`, `依法行政，不越边界。${body}`, `廉洁从政，不碰底线。${body}`)
    expect(shown(own, 2021).slice(2)).toHaveLength(3)
    const alone = plan(`民惟邦本，本固邦宁。${body}`, `千方百计扩大就业。${body}`, `健全社会保障体系。${body}`)
    expect(shown(alone, 2021).slice(2)).toEqual(['3 plan 千方百计扩大就业。', '3 plan 健全社会保障体系。'])
  })

  it('takes sentences of which both clauses begin alike, and a very short one before little text', () => {
    const own = plan(`要敢于先行先试，持续建设创新政府。${body}`, `要推进依法行政，持续建设法治政府。${body}`)
    expect(shown(own, 2021)).toHaveLength(2)
    expect(shown(`${own}\n要严守纪律规矩，持续建设廉洁政府。${body}`, 2021)).toHaveLength(5)
    const short = plan(
      `服务业加快发展。${body}`,
      '房地产供给更加丰富。城建万科城项目开工建设，楼市进入品牌时代。',
      `商贸服务业持续壮大。${body}`,
    )
    expect(shown(short, 2021)).toHaveLength(5)
  })

  it('takes topics before 我们要 where a neighbour is one too, and no saying before it', () => {
    const we = `我们要坚持政府工作为了人民、服务人民，把好事办实、实事办好，让群众看到变化、得到实惠。`
    const own = plan(`坚定不移加强政治建设。${we}`, `持之以恒建设法治政府。${we}`, `持续用力改进工作作风。${we}`)
    expect(shown(own, 2021).slice(2)).toHaveLength(3)
    expect(shown(plan(body, `营商环境是生产力。${we}`, `立足新时代，奋进新征程。${we}`), 2021)).toHaveLength(2)
  })

  it('takes long ones when four in a row begin with the same word of doing', () => {
    const row = [
      '注重经济结构调整，切实转变经济增长方式。',
      '注重深化改革和扩大开放，为经济社会发展注入活力。',
      '注重加强各项社会事业，群众有了更多获得感。',
      '注重立足当前与着眼长远相结合，谋划好未来发展。',
    ].map(it => it + body)
    expect(shown(plan(...row), 2021).slice(2)).toHaveLength(4)
    expect(shown(plan(body, row[0], body, row[1], body, row[2]), 2021).slice(2)).toHaveLength(0)
    const ends = ['产业', '赋能', '算力'].map(it => `在${it}上实现新突破。${body}`)
    expect(shown(plan(...ends), 2021).slice(2)).toHaveLength(3)
    const must = ['牢记使命', '敢于担当', '务实重行', '依法行政'].map(it => `必须${it}。${body}`)
    expect(shown(plan(...must), 2021).slice(2)).toHaveLength(4)
    expect(shown(plan(...must.slice(0, 2)), 2021).slice(2)).toHaveLength(0)
  })

  it('takes no sentence with which a section leads in to 一是', () => {
    const list = ['一是提高居民收入。', '二是改善水体水质。', '三是助力群众脱贫。'].map(it => it + body)
    const report = plan('（一）主要目标', `目标引领方向，目标凝聚力量。${body}`, ...list)
    expect(shown(report, 2021).filter(it => it.startsWith('3'))).toHaveLength(3)
  })

  it('takes a topic that names an anniversary, and a heading with the text fused to it', () => {
    const year = plan(`着力办好建市60周年庆祝活动。${body}`, `着力办好人民满意教育。${body}`)
    expect(shown(year, 2021).slice(2)).toHaveLength(2)
    const fused = `（一）繁荣社会事业，更好服务群众顺应人民群众对公共服务的新需求，努力打造文化精品，不断提升教育质量，加快改善医疗卫生条件，为群众提供更多更好服务。${body}`
    expect(shown(plan(fused), 2021)[2]).toBe('2 plan （一）繁荣社会事业，更好服务群众')
  })

  it('takes the topic right under a heading of few words', () => {
    const report = plan('（一）调结构。', `优化产业结构。${body}`, `优化投资结构。${body}`)
    expect(shown(report, 2021).slice(3)).toEqual(['3 plan 优化产业结构。', '3 plan 优化投资结构。'])
  })

  it('takes no series of sentences that only name years', () => {
    const years = ['1984年，我国农业获得丰收。', '1985年，我国工业增长。', '1986年，工业生产继续增长。'].map(
      it => it + body,
    )
    expect(shown(plan(...years), 1987)).toHaveLength(2)
  })

  it('takes no sentence that leads in to topics, alone right under a heading', () => {
    const topics = [`提升社会保障水平。${body}`, `提升公共服务水平。${body}`, `提升社会管理水平。${body}`]
    const report = plan('（一）切实保障和改善民生', '坚持民生优先，让更多成果惠及群众。', ...topics)
    expect(shown(report, 2021).filter(it => it.startsWith('3'))).toEqual([
      '3 plan 提升社会保障水平。',
      '3 plan 提升公共服务水平。',
      '3 plan 提升社会管理水平。',
    ])
  })

  it('takes no saying right under the title of a part', () => {
    const report = (words: string) => shown(plan(`${words}${body}`, '（一）扩大内需。', body), 2021)
    expect(report('平凡孕育力量，时光见证辉煌。')).not.toContain('3 plan 平凡孕育力量，时光见证辉煌。')
    expect(shown(plan('（一）扩大内需。', `打铁必须自身硬。${body}`), 2021)).toHaveLength(3)
  })

  it('takes a topic on a line of its own over （1）, and no items of its list', () => {
    const report = plan(
      '健全社会保障体系。',
      '（1）继续扩大社会保障覆盖面，把未参保人员全部纳入保险。',
      '（2）提高工伤人员伤残津贴、护理费和供养亲属抚恤金标准。',
      `支持教育优先发展。${body}`,
    )
    expect(shown(report, 2021).slice(2)).toEqual(['3 plan 健全社会保障体系。', '3 plan 支持教育优先发展。'])
  })

  it('takes no first item of a list that runs on in its paragraph', () => {
    const report = plan(`一是做强做大汽车主导产业。${body}二是大力优化发展环境。${body}`)
    expect(shown(report, 2021)).toHaveLength(2)
  })

  it('takes no sentence with a quantity, no statement and no address', () => {
    const report = plan(
      `新建学校25所。${body}`,
      `改革是加快发展的不竭动力。${body}`,
      `各位代表，使命光荣。${body}`,
      `今年是关键一年。${body}`,
    )
    expect(shown(report, 2021)).toHaveLength(2)
  })

  it('does not take one short sentence among paragraphs that begin otherwise', () => {
    const long = `绿色农畜产品的生产和加工要在稳定规模的同时提升品质和效益，${body}`
    expect(shown(plan(long, long, `落实各项政策，降低通关成本。${body}`, long, long), 2021)).toHaveLength(2)
  })
})
