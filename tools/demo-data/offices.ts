/** The forty agencies (OPD) of a regency the size of Lebong, and the divisions of each. */
export type Office = Readonly<{
  key: string;
  name: string;
  kind: 'secretariat' | 'agency' | 'district';
  head: string;
  divisions: readonly string[];
}>;

const agency = (
  key: string,
  name: string,
  divisions: readonly string[],
  head = `Kepala ${name}`,
): Office => ({
  key,
  name,
  kind: 'agency',
  head,
  divisions,
});

const DISTRICTS =
  'Amen,Bingin Kuning,Lebong Atas,Lebong Sakti,Lebong Selatan,Lebong Tengah,Lebong Utara,Pelabai,Pinang Belapis,Rimbo Pengadang,Topos,Uram Jaya'.split(
    ',',
  );

export const offices: readonly Office[] = [
  {
    key: 'setda',
    name: 'Sekretariat Daerah',
    kind: 'secretariat',
    head: 'Sekretaris Daerah',
    divisions: ['Pemerintahan dan Kesejahteraan Rakyat', 'Perekonomian dan Pembangunan', 'Administrasi Umum'],
  },
  agency('pupr', 'Dinas Pekerjaan Umum dan Penataan Ruang', ['Bina Marga', 'Sumber Daya Air', 'Tata Ruang']),
  agency('bkpsdm', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', [
    'Mutasi dan Promosi',
    'Pengadaan dan Informasi',
    'Pengembangan Kompetensi',
  ]),
  agency('inspektorat', 'Inspektorat Daerah', ['Wilayah I', 'Wilayah II', 'Wilayah III'], 'Inspektur Daerah'),
  agency('kominfo', 'Dinas Komunikasi, Informatika, Statistik dan Persandian', [
    'Informatika',
    'Komunikasi Publik',
    'Statistik dan Persandian',
  ]),
  agency(
    'setwan',
    'Sekretariat Dewan Perwakilan Rakyat Daerah',
    ['Persidangan', 'Keuangan Dewan', 'Umum Dewan'],
    'Sekretaris Dewan Perwakilan Rakyat Daerah',
  ),
  agency('bappeda', 'Badan Perencanaan Pembangunan Daerah', [
    'Ekonomi',
    'Fisik dan Prasarana',
    'Sosial Budaya',
  ]),
  agency('bkd', 'Badan Keuangan Daerah', ['Anggaran', 'Perbendaharaan', 'Pendapatan']),
  agency('bpbd', 'Badan Penanggulangan Bencana Daerah', ['Pencegahan', 'Kedaruratan', 'Rehabilitasi']),
  agency('kesbangpol', 'Badan Kesatuan Bangsa dan Politik', [
    'Ideologi',
    'Politik Dalam Negeri',
    'Ketahanan Ekonomi',
  ]),
  agency('dikbud', 'Dinas Pendidikan dan Kebudayaan', [
    'Pembinaan Sekolah Dasar',
    'Pembinaan Sekolah Menengah',
    'Kebudayaan',
  ]),
  agency('dinkes', 'Dinas Kesehatan', [
    'Kesehatan Masyarakat',
    'Pelayanan Kesehatan',
    'Pengendalian Penyakit',
  ]),
  agency(
    'rsud',
    'Rumah Sakit Umum Daerah',
    ['Pelayanan Medik', 'Keperawatan', 'Penunjang'],
    'Direktur Rumah Sakit Umum Daerah',
  ),
  agency('satpol', 'Satuan Polisi Pamong Praja dan Pemadam Kebakaran', [
    'Ketertiban Umum',
    'Penegakan Perda',
    'Pemadam Kebakaran',
  ]),
  agency('dinsos', 'Dinas Sosial', ['Rehabilitasi Sosial', 'Perlindungan Sosial', 'Pemberdayaan Sosial']),
  agency('naker', 'Dinas Tenaga Kerja dan Transmigrasi', ['Pelatihan Kerja', 'Penempatan', 'Transmigrasi']),
  agency('p3a', 'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana', [
    'Pemberdayaan Perempuan',
    'Perlindungan Anak',
    'Keluarga Berencana',
  ]),
  agency('dlh', 'Dinas Lingkungan Hidup', ['Tata Lingkungan', 'Pengelolaan Sampah', 'Penaatan']),
  agency('dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', [
    'Pendaftaran Penduduk',
    'Pencatatan Sipil',
    'Pemanfaatan Data',
  ]),
  agency('pmd', 'Dinas Pemberdayaan Masyarakat dan Desa', [
    'Pemerintahan Desa',
    'Pemberdayaan Masyarakat',
    'Ekonomi Desa',
  ]),
  agency('dishub', 'Dinas Perhubungan', ['Lalu Lintas', 'Angkutan', 'Prasarana']),
  agency('koperasi', 'Dinas Perindustrian, Perdagangan, Koperasi dan UKM', [
    'Perindustrian',
    'Perdagangan',
    'Koperasi dan UKM',
  ]),
  agency('ptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', [
    'Penanaman Modal',
    'Perizinan',
    'Pengaduan',
  ]),
  agency('pariwisata', 'Dinas Pariwisata, Pemuda dan Olahraga', ['Destinasi', 'Kepemudaan', 'Keolahragaan']),
  agency('arsip', 'Dinas Perpustakaan dan Kearsipan', ['Perpustakaan', 'Kearsipan', 'Layanan']),
  agency('perikanan', 'Dinas Perikanan', ['Budidaya', 'Usaha Perikanan', 'Pengawasan']),
  agency('pertanian', 'Dinas Pertanian dan Ketahanan Pangan', [
    'Tanaman Pangan',
    'Peternakan',
    'Ketahanan Pangan',
  ]),
  agency('perkim', 'Dinas Perumahan dan Kawasan Permukiman', ['Perumahan', 'Permukiman', 'Pertanahan']),
  ...DISTRICTS.map((name): Office => ({
    key: `camat-${name.toLowerCase().replaceAll(' ', '-')}`,
    name: `Kecamatan ${name}`,
    kind: 'district',
    head: `Camat ${name}`,
    divisions: ['Pemerintahan', 'Pemberdayaan Masyarakat', 'Ketenteraman'],
  })),
];
